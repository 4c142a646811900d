using System.Text.RegularExpressions;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common.Segel;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kinerja.Api.Tests.Commands;

public sealed partial class VerifyTrailTests : IAsyncLifetime
{
    private static readonly TestRecipe Recipe = new("verifikasi", PrepareAsync);

    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(Recipe, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData("ConnectionStrings__Kinerja")]
    [InlineData("ConnectionStrings__KinerjaOwner")]
    public async Task Verify_WhenNothingWasTouched_IsFine(string setting)
    {
        var login = setting.EndsWith("Owner", StringComparison.Ordinal) ? _database.OwnerConnectionString : _database.ApplicationConnectionString;

        var ended = await HostProcess.RunAsync(_folder.Path, new Dictionary<string, string?> { [setting] = login }, "verify", "jejak");

        Assert.Equal(new Ended(0, "trail: 1 chains, 3 entries, 0 sealed, 0 findings\n", ""), ended);
    }

    [Fact]
    public async Task Verify_WithSimpan_SealsTheHeads_AndALaterRunFindsACutTail()
    {
        var ended = await RunAsync("--simpan", "kepala.jws");

        Assert.Matches("^trail: 1 chains, 3 entries, 0 sealed, 0 findings\nsealed by key [A-Za-z0-9_-]{43}\n$", ended.Output);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.PathOf(".kinerja/seal-key.pem")));
        Assert.Equal(new Ended(0, "trail: 1 chains, 3 entries, 1 sealed, 0 findings\n", ""), await RunAsync("--segel", "kepala.jws"));

        await TamperAsync("DELETE FROM jejak WHERE urut = 3; UPDATE kepala_jejak SET urut = 2, sidik = (SELECT sidik FROM jejak WHERE urut = 2)");

        Assert.Equal(new Ended(0, "trail: 1 chains, 2 entries, 0 sealed, 0 findings\n", ""), await RunAsync());
        var satker = await SatkerIdAsync();
        Assert.Equal(
            new Ended(1, "trail: 1 chains, 2 entries, 1 sealed, 1 findings\n", $"satker {satker} (00 KPU), entry 3: SealMissing. kepala.jws sealed 3 entries, the chain ends with 2: its tail was cut off.\n"),
            await RunAsync("--segel", "kepala.jws"));
    }

    [Fact]
    public async Task Verify_WhenAnEntryWasAltered_SaysWhichAndSealsNothing()
    {
        await TamperAsync("UPDATE jejak SET ringkas = 'lain' WHERE urut = 2");

        var ended = await RunAsync("--simpan", "kepala.jws");

        Assert.Equal(
            new Ended(1, "trail: 1 chains, 3 entries, 0 sealed, 1 findings\n",
                $"satker {await SatkerIdAsync()} (00 KPU), entry 2: Altered. Its content does not have the hash that is stored with it: the one or the other was altered.\nNothing was sealed: first find out what happened to the trail.\n"),
            ended);
        Assert.False(File.Exists(_folder.PathOf("kepala.jws")));
    }

    [Fact]
    public async Task Verify_WithAnOlderKey_TakesItsPublicHalfFromAFile()
    {
        await RunAsync("--simpan", "kepala.jws");
        using (var old = SealKey.FromPem(await File.ReadAllTextAsync(_folder.PathOf(".kinerja/seal-key.pem"), TestContext.Current.CancellationToken))) _folder.Write("lama.pem", old.Public.ToPem());
        File.Delete(_folder.PathOf(".kinerja/seal-key.pem"));

        Assert.Equal(2, (await RunAsync("--segel", "kepala.jws")).ExitCode);
        Assert.Equal(new Ended(0, "trail: 1 chains, 3 entries, 1 sealed, 0 findings\n", ""), await RunAsync("--segel", "kepala.jws", "--kunci", "lama.pem"));
    }

    [Fact]
    public async Task Verify_WhenTheSealWasAltered_IsRefused()
    {
        await RunAsync("--simpan", "kepala.jws");
        var text = await File.ReadAllTextAsync(_folder.PathOf("kepala.jws"), TestContext.Current.CancellationToken);
        _folder.Write("lain.jws", text.Replace(text.Split('.')[1], Convert.ToBase64String("{}"u8).TrimEnd('='), StringComparison.Ordinal));

        var ended = await RunAsync("--segel", "lain.jws");

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Matches("^kinerja: 'lain.jws' cannot be held against the trail: its signature is not that of its content by the key [A-Za-z0-9_-]{43}: one of the two was altered.\n$", ended.Errors);
    }

    [Fact]
    public async Task Verify_WhenItCannotWork_SaysWhatToChange()
    {
        _folder.Write("ada.jws", "");

        Assert.Equal(
            "kinerja: Say which database: set ConnectionStrings__Kinerja to a connection string of the role that serves requests, as 'Host=...;Database=...;Username=...;Password=...'.\n",
            await RefusedAsync(new() { ["ConnectionStrings__Kinerja"] = null }));
        Assert.Equal("kinerja: 'ada.jws' is there already. Sealed heads are kept: name a new file.\n", await RefusedAsync([], "--simpan", "ada.jws"));
        Assert.Equal("kinerja: 'tiada.pem' cannot be used as a key: Could not find file 'FOLDER/tiada.pem'.\n", await RefusedAsync([], "--segel", "ada.jws", "--kunci", "tiada.pem"));
        Assert.StartsWith("kinerja: There is no key to seal with: set Segel__KeyFile", await RefusedAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" }, "--simpan", "baru.jws"), StringComparison.Ordinal);
        Assert.Equal(
            "kinerja: 'kunci.pem', which Segel__KeyFile names, does not exist. Outside Development no key is made by itself.\n",
            await RefusedAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Segel__KeyFile"] = "kunci.pem" }, "--simpan", "baru.jws"));
        Assert.Matches("^kinerja: The database did not let the trail be read: ", await RefusedAsync(new() { ["ConnectionStrings__Kinerja"] = $"{_database.ApplicationConnectionString};Port=1" }));
    }

    private Task<Ended> RunAsync(params string[] args) => HostProcess.RunAsync(_folder.Path, Settings(), ["verify", "jejak", .. args]);

    private async Task<string> RefusedAsync(Dictionary<string, string?> settings, params string[] args)
    {
        var all = Settings();
        foreach (var (name, value) in settings) all[name] = value;
        var ended = await HostProcess.RunAsync(_folder.Path, all, ["verify", "jejak", .. args]);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        return FolderPattern().Replace(ended.Errors, "FOLDER");
    }

    private Dictionary<string, string?> Settings() => new() { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ConnectionStrings__Kinerja"] = _database.ApplicationConnectionString };

    private async Task TamperAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.SuperConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"SET session_replication_role = replica; {sql}", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<long> SatkerIdAsync()
    {
        await using var db = new KinerjaDbContext(new DbContextOptionsBuilder<KinerjaDbContext>().UseNpgsql(_database.OwnerConnectionString).Options);
        return await db.Satker.Select(s => s.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private static async Task PrepareAsync(string ownerLogin, CancellationToken cancellationToken)
    {
        var provider = new PostgreSqlProvider();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(new TestClock("2026-03-16T03:00:00Z")).AddKinerjaPersistence(provider, ownerLogin).BuildServiceProvider();
        await using (var db = await services.GetRequiredService<IDbContextFactory<KinerjaDbContext>>().CreateDbContextAsync(cancellationToken))
        {
            await db.Database.MigrateAsync(cancellationToken);
            await provider.GrantAsync(db, TestRoles.Application, cancellationToken);
            db.Add(Satker.Establish(new SatkerData(KodeSatker.Parse("00", "kode"), "KPU", JenisSatker.Pusat, "Indonesia", null, null), new DateOnly(2010, 1, 1)));
            await db.SaveChangesAsync(cancellationToken);
        }

        for (var i = 0; i < 3; i++)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<PelakuKini>().Pelaku = Pelaku.Sistem;
            await scope.ServiceProvider.GetRequiredService<WriteSession>().RunAsync(
                async (db, token) =>
                {
                    var satker = await db.Satker.Include(s => s.Riwayat).SingleAsync(token);
                    db.Add(UnitKerja.Establish(satker, JenisUnitKerja.Biro, "Biro", null, 1, new DateOnly(2010, 1, 1)));
                    return new Perubahan<int>(0, () => new CatatanJejak(satker.Id, "tambahUnitKerja", "UnitKerja", 1, "Biro dibentuk."));
                },
                cancellationToken);
        }
    }

    [GeneratedRegex(@"(?<=')/\S*(?=/tiada\.pem)")]
    private static partial Regex FolderPattern();
}
