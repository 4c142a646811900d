using Kinerja.Api.Commands;
using Kinerja.Testing;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Kinerja.Api.Tests.Commands;

/// <summary>`migrate` and `seed satker` on a real database, as they are given at start-up.</summary>
public sealed class DatabaseCommandTests
{
    [Fact]
    public async Task Migrate_WhenTwoNodesStartTogether_AppliesEachOnce()
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);

        // Each as a process of its own, as two nodes are.
        var both = await Task.WhenAll(HostAsync(database, "migrate"), HostAsync(database, "migrate"));

        Assert.All(both, ended => Assert.Equal((0, ""), (ended.ExitCode, ended.Errors)));
        var applied = await ListAsync(database.OwnerConnectionString, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""");
        Assert.NotEmpty(applied);
        Assert.Equal(applied.Select(m => $"applied {m}"), both.SelectMany(b => b.Output.Split('\n')).Where(l => l.StartsWith("applied ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Migrate_WhenDone_LetsTheApplicationWorkOnTheTablesAndNoFurther()
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);

        var first = await RunAsync(database, Migrate.RunAsync);
        var second = await RunAsync(database, Migrate.RunAsync);

        Assert.Equal((0, "migrated; kinerja_aplikasi may work on the tables\n"), second);
        Assert.EndsWith(second.Output, first.Output, StringComparison.Ordinal);
        Assert.Equal(
        [
            "jabatan INSERT SELECT UPDATE", "jejak INSERT SELECT", "kepala_jejak INSERT SELECT UPDATE", "pejabat INSERT SELECT UPDATE", "pengguna INSERT SELECT UPDATE", "penugasan INSERT SELECT UPDATE",
            "satker INSERT SELECT UPDATE", "satker_jalur DELETE INSERT SELECT UPDATE", "satker_versi INSERT SELECT UPDATE", "unit_kerja INSERT SELECT UPDATE", "unit_kerja_versi INSERT SELECT UPDATE",
        ], await ListAsync(database.OwnerConnectionString, """
            SELECT table_name || ' ' || string_agg(privilege_type, ' ' ORDER BY privilege_type) FROM information_schema.role_table_grants WHERE grantee = 'kinerja_aplikasi' GROUP BY table_name ORDER BY 1
            """));
    }

    [Fact]
    public async Task Migrate_WhenTheRoleIsMissing_SaysSo()
    {
        await using var database = await TestDatabase.CreateAsync(KinerjaRecipe.Migrated, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<CommandRefusedException>(() => RunAsync(database, Migrate.RunAsync, ("Database:ApplicationRole", "tidak_ada")));

        Assert.Equal(
            "The tables are up to date, but tidak_ada has no rights on them: 42704: role \"tidak_ada\" does not exist. Create that role, or set Database__ApplicationRole to the one that serves requests.", refused.Message);
    }

    [Fact]
    public async Task Seed_WhenGivenTwice_LoadsOnceAndSaysSo()
    {
        await using var database = await TestDatabase.CreateAsync(KinerjaRecipe.Migrated, TestContext.Current.CancellationToken);

        var first = await RunAsync(database, SeedSatker.RunAsync);
        var second = await RunAsync(database, SeedSatker.RunAsync);

        Assert.Equal((0, "553 satker, 583 versions\n1645 paths of the tree\n6284 unit kerja, 6284 jabatan\nseeded\n"), first);
        Assert.Equal((0, "there are satker already: nothing to do\n"), second);
    }

    [Fact]
    public async Task Seed_WhenNotMigrated_SaysSo()
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<CommandRefusedException>(() => RunAsync(database, SeedSatker.RunAsync));

        Assert.Equal("The tables are not up to date: give 'migrate' first.", refused.Message);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(
        TestDatabase database, Func<string[], IConfiguration, TextWriter, CancellationToken, Task<int>> command, params (string Key, string Value)[] more)
    {
        var output = new StringWriter { NewLine = "\n" };
        var settings = more.Append((Key: "ConnectionStrings:KinerjaOwner", Value: database.OwnerConnectionString)).Select(s => KeyValuePair.Create(s.Key, (string?)s.Value));
        var exitCode = await command([], new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), output, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString());
    }

    private static async Task<Ended> HostAsync(TestDatabase database, params string[] args)
    {
        using var folder = new TemporaryFolder();
        return await HostProcess.RunAsync(folder.Path, new Dictionary<string, string?> { ["ConnectionStrings__KinerjaOwner"] = database.OwnerConnectionString }, args);
    }

    private static async Task<List<string>> ListAsync(string login, string sql)
    {
        await using var connection = new NpgsqlConnection(login);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(reader.GetString(0));
        return rows;
    }
}
