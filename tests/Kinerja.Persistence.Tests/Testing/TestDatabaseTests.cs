using Kinerja.Testing;
using Npgsql;

namespace Kinerja.Persistence.Tests.Testing;

public sealed class TestDatabaseTests : IAsyncDisposable
{
    private readonly List<string> _templates = [];
    private int _runs;

    [Fact]
    public async Task CreateAsync_WhenManyAskAtOnce_RunsTheRecipeOnce()
    {
        var recipe = Recipe("CREATE TABLE satker (kode text PRIMARY KEY); INSERT INTO satker VALUES ('00')");

        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestDatabase.CreateAsync(recipe, TestContext.Current.CancellationToken)));

        Assert.Equal(1, _runs);
        Assert.Equal(4, databases.Select(database => database.Name).Distinct().Count());
        foreach (var database in databases)
        {
            Assert.Equal(["00"], await Sql.ListAsync(database.OwnerConnectionString, "SELECT kode FROM satker"));
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task CreateAsync_WhenTheTemplateExistsAlready_DoesNotRunTheRecipe()
    {
        var recipe = Recipe("CREATE TABLE satker (kode text)");
        await TestPostgresRunsAsync($"CREATE DATABASE {recipe.Template}");

        await using var database = await TestDatabase.CreateAsync(recipe, TestContext.Current.CancellationToken);

        Assert.Equal(0, _runs);
    }

    [Fact]
    public async Task CreateAsync_WhenAnotherDatabaseIsWritten_StaysAsItWas()
    {
        var recipe = Recipe("CREATE TABLE satker (kode text)");
        await using var one = await TestDatabase.CreateAsync(recipe, TestContext.Current.CancellationToken);
        await using var other = await TestDatabase.CreateAsync(recipe, TestContext.Current.CancellationToken);

        await Sql.RunAsync(one.OwnerConnectionString, "INSERT INTO satker VALUES ('81')");
        await using var later = await TestDatabase.CreateAsync(recipe, TestContext.Current.CancellationToken);

        Assert.Equal(["81"], await Sql.ListAsync(one.OwnerConnectionString, "SELECT kode FROM satker"));
        Assert.Equal([], await Sql.ListAsync(other.OwnerConnectionString, "SELECT kode FROM satker"));
        Assert.Equal([], await Sql.ListAsync(later.OwnerConnectionString, "SELECT kode FROM satker"));
    }

    [Fact]
    public async Task CreateAsync_WhenTheRecipeFails_SaysWhyAndLeavesNoDatabase()
    {
        var recipe = Recipe("SELECT 1 / 0");

        var failure = await Assert.ThrowsAsync<PostgresException>(() => TestDatabase.CreateAsync(recipe, TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.DivisionByZero, failure.SqlState);
        Assert.Equal([], await Sql.ListAsync(TestPostgres.ConnectionString, $"SELECT datname FROM pg_database WHERE datname LIKE '{recipe.Template}%'"));
    }

    [Fact]
    public async Task CreateAsync_WhenAnEarlierAttemptWasInterrupted_BeginsAnew()
    {
        var recipe = Recipe("CREATE TABLE satker (kode text)");
        await TestPostgresRunsAsync($"CREATE DATABASE {recipe.Template}_baru");
        await Sql.RunAsync(TestPostgres.Login(recipe.Template + "_baru"), "CREATE TABLE satker (separuh text)");

        await using var database = await TestDatabase.CreateAsync(recipe, TestContext.Current.CancellationToken);

        Assert.Equal(["kode"], await Sql.ListAsync(database.OwnerConnectionString, "SELECT column_name FROM information_schema.columns WHERE table_name = 'satker'"));
    }

    [Fact]
    public async Task CreateAsync_WhenTheRecipeLeavesAConnectionOpen_CopiesItsTemplateAllTheSame()
    {
        NpgsqlConnection? forgotten = null;
        var recipe = Recipe("CREATE TABLE satker (kode text)", async login => await (forgotten = new NpgsqlConnection(login)).OpenAsync());

        await using var database = await TestDatabase.CreateAsync(recipe, TestContext.Current.CancellationToken);

        Assert.Equal([], await Sql.ListAsync(database.OwnerConnectionString, "SELECT kode FROM satker"));
        await forgotten!.DisposeAsync();
    }

    [Fact]
    public async Task CreateAsync_WithoutRecipe_IsEmptyAndOrdersAsIndonesianDoes()
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([], await Sql.ListAsync(database.OwnerConnectionString, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"));
        Assert.Equal(["id UTF8"], await Sql.ListAsync(database.OwnerConnectionString, "SELECT daticulocale || ' ' || pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()"));
        Assert.Equal(["a", "B", "c"], await Sql.ListAsync(database.OwnerConnectionString, "SELECT huruf FROM (VALUES ('B'), ('c'), ('a')) AS v (huruf) ORDER BY huruf"));
    }

    [Fact]
    public async Task Logins_AreTheOwnerTheApplicationAndASuperuser()
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        const string Who = "SELECT concat_ws(' ', CASE WHEN rolsuper THEN 'super' ELSE rolname END, CASE WHEN rolbypassrls THEN 'bypassrls' END, CASE WHEN rolcreatedb THEN 'createdb' END, "
            + "CASE WHEN datdba = pg_roles.oid THEN 'owner' END) FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()";

        Assert.Equal("kinerja_pemilik owner", await Sql.RunAsync(database.OwnerConnectionString, Who));
        Assert.Equal("kinerja_aplikasi", await Sql.RunAsync(database.ApplicationConnectionString, Who));
        Assert.StartsWith("super", (string?)await Sql.RunAsync(database.SuperConnectionString, Who), StringComparison.Ordinal);
        var failure = await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(database.ApplicationConnectionString, "CREATE TABLE satker (kode text)"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, failure.SqlState);
    }

    [Fact]
    public async Task OwnerConnectionString_MayCreateTheExtensionForExclusionConstraints()
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);

        await Sql.RunAsync(database.OwnerConnectionString, "CREATE EXTENSION btree_gist");

        Assert.Equal("btree_gist", await Sql.RunAsync(database.OwnerConnectionString, "SELECT extname::text FROM pg_extension WHERE extname = 'btree_gist'"));
    }

    [Fact]
    public async Task DisposeAsync_WhenSomebodyIsStillConnected_DropsTheDatabase()
    {
        var database = await TestDatabase.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var forgotten = new NpgsqlConnection(database.ApplicationConnectionString);
        await forgotten.OpenAsync(TestContext.Current.CancellationToken);

        await database.DisposeAsync();

        Assert.Equal([], await Sql.ListAsync(TestPostgres.ConnectionString, $"SELECT datname FROM pg_database WHERE datname = '{database.Name}'"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var template in _templates) await TestPostgresRunsAsync($"DROP DATABASE IF EXISTS {template}");
    }

    private static Task<object?> TestPostgresRunsAsync(string sql) => Sql.RunAsync(TestPostgres.ConnectionString, sql);

    /// <summary>A recipe that this run alone has, so that no template of an earlier run stands in for it.</summary>
    private TestRecipe Recipe(string sql, Func<string, Task>? andThen = null)
    {
        var recipe = new TestRecipe(Guid.NewGuid().ToString("N")[..12], async (login, cancellationToken) =>
        {
            Interlocked.Increment(ref _runs);
            await using var connection = new NpgsqlConnection(login);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            if (andThen is not null) await andThen(login);
        });
        _templates.Add(recipe.Template);
        return recipe;
    }
}
