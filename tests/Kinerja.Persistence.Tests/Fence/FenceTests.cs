using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Tests.Fence;

public sealed class FenceTests : IAsyncLifetime
{
    private static readonly string[] OfOffices = ["jabatan", "jejak", "kepala_jejak", "pejabat", "penugasan", "unit_kerja", "unit_kerja_versi"];

    private Negeri _negeri = null!;

    public async ValueTask InitializeAsync()
    {
        _negeri = await Negeri.CreateAsync();
        foreach (var kode in _negeri.Kode.Except(["9101"])) await _negeri.AddJabatanAsync(Pelaku.Sistem, kode, "Kepala Subbagian Umum");
    }

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    [Fact]
    public void Tables_AreThoseOfTheModel() =>
        Assert.Equal(["jabatan", "jejak", "kepala_jejak", "pejabat", "pengguna", "penugasan", "satker", "satker_jalur", "satker_versi", "unit_kerja", "unit_kerja_versi"], Fence.Tables);

    [Fact]
    public async Task EveryTable_HasRowSecurityAndAPolicy()
    {
        var fenced = await Sql.ListAsync(_negeri.Database.OwnerConnectionString,
            "SELECT c.relname::text FROM pg_class c WHERE c.relrowsecurity AND c.relnamespace = 'public'::regnamespace AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) ORDER BY c.relname COLLATE \"C\"");

        Assert.Equal(Fence.Tables, fenced);
    }

    [Fact]
    public async Task WithoutScope_NothingIsSeenOrChanged()
    {
        await using var fence = await Fence.OpenAsync(_negeri.Database.ApplicationConnectionString);

        Assert.Empty(await fence.FindHolesAsync(_negeri.Database.OwnerConnectionString));
    }

    [Fact]
    public async Task ForNobody_NothingIsSeenOrChanged()
    {
        await using var fence = await Fence.OpenAsync(_negeri.Database.ApplicationConnectionString, Pagar.For(Pelaku.Anonim, Negeri.Hari));

        Assert.Empty(await fence.FindHolesAsync(_negeri.Database.OwnerConnectionString));
    }

    /// <summary>The control: a fence that is down is noticed by the very check above.</summary>
    [Fact]
    public async Task WithoutScope_WhenTheFenceOfATableIsDown_TheCheckFindsIt()
    {
        await Sql.RunAsync(_negeri.Database.SuperConnectionString, "ALTER TABLE kepala_jejak DISABLE ROW LEVEL SECURITY; DROP POLICY jejak_cakupan ON jejak; CREATE POLICY jejak_semua ON jejak USING (true)");
        await using var fence = await Fence.OpenAsync(_negeri.Database.ApplicationConnectionString);

        Assert.Equal(
            ["jejak: 10 rows seen", "jejak: insert 23505", "kepala_jejak: 10 rows seen", "kepala_jejak: insert 23505"],
            (await fence.FindHolesAsync(_negeri.Database.OwnerConnectionString)).Where(h => !h.Contains("update", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("8171", new[] { "8171" }, new[] { "00", "81" })]
    [InlineData("81", new[] { "81", "8101", "8103", "8171" }, new[] { "00" })]
    // It moved: its new province sees it, and the name of the province that it came from; the old one sees it no more.
    [InlineData("93", new[] { "93", "9301" }, new[] { "00", "91" })]
    [InlineData("91", new[] { "91" }, new[] { "00" })]
    public async Task WithAScope_ItsTreeIsSeenAndTheNamesOfThoseAbove(string kode, string[] below, string[] above)
    {
        await using var fence = await Fence.OpenAsync(_negeri.Database.ApplicationConnectionString, new Pagar(false, [_negeri[kode]], Negeri.Hari));
        long[] tree = [.. below.Select(k => _negeri[k]).Order()];
        long[] named = [.. below.Concat(above).Select(k => _negeri[k]).Order()];

        foreach (var table in OfOffices) Assert.Equal(tree, await fence.ListAsync<long>($"SELECT DISTINCT satker_id FROM {table} ORDER BY 1"));
        foreach (var table in (string[])["satker_versi", "satker_jalur"]) Assert.Equal(named, await fence.ListAsync<long>($"SELECT DISTINCT satker_id FROM {table} ORDER BY 1"));
        Assert.Equal(named, await fence.ListAsync<long>("SELECT id FROM satker ORDER BY 1"));
        Assert.Equal(tree.Select(id => $"admin-{id}").Order(StringComparer.Ordinal), await fence.ListAsync<string>("SELECT subjek FROM pengguna ORDER BY subjek COLLATE \"C\""));
    }

    [Fact]
    public async Task WithAScope_OnlyItsRowsAreChanged_AndNoneLeavesIt()
    {
        await using var fence = await Fence.OpenAsync(_negeri.Database.ApplicationConnectionString, new Pagar(false, [_negeri["8171"]], Negeri.Hari));
        await using var owner = await Fence.OpenAsync(_negeri.Database.OwnerConnectionString);

        foreach (var table in (string[])["unit_kerja", "unit_kerja_versi", "pejabat", "penugasan"]) Assert.Equal("1 rows", await fence.TryAsync($"UPDATE {table} SET satker_id = satker_id"));
        foreach (var table in (string[])["satker_versi", "satker_jalur"]) Assert.Equal("0 rows", await fence.TryAsync($"UPDATE {table} SET satker_id = satker_id"));
        Assert.Equal("0 rows", await fence.TryAsync("UPDATE satker SET versi = versi"));
        Assert.Equal("0 rows", await fence.TryAsync("DELETE FROM satker_jalur"));
        foreach (var table in Fence.Tables.Except(["satker_jalur"])) Assert.Equal("42501", await fence.TryAsync($"DELETE FROM {table}"));
        foreach (var table in OfOffices.Except(["jejak"])) Assert.Equal("42501", await fence.TryAsync($"UPDATE {table} SET satker_id = {_negeri["8101"]}"));
        foreach (var table in OfOffices.Concat(["satker_versi", "satker_jalur"]))
        {
            var foreign = (await owner.ListAsync<string>($"SELECT row_to_json(t)::text FROM {table} AS t WHERE satker_id = {_negeri["8101"]} LIMIT 1"))[0];
            Assert.Equal("42501", await fence.TryAsync($"INSERT INTO {table} SELECT * FROM json_populate_record(NULL::{table}, '{foreign}')"));
        }
    }

    [Fact]
    public async Task Scope_EndsWithItsTransaction()
    {
        await using var db = Negeri.Context(_negeri.Database.ApplicationConnectionString);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var commits in (bool[])[true, false])
        {
            await using (var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
            {
                await Negeri.Provider.RaiseFenceAsync(db, Pagar.For(Pelaku.Sistem, Negeri.Hari), TestContext.Current.CancellationToken);
                Assert.Equal(10, await db.Satker.CountAsync(TestContext.Current.CancellationToken));
                if (commits) await transaction.CommitAsync(TestContext.Current.CancellationToken);
            }

            Assert.Equal(0, await db.Satker.CountAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task TemporaryTables_DoNotStandInForTheTreeOfOffices()
    {
        await using var fence = await Fence.OpenAsync(_negeri.Database.ApplicationConnectionString, new Pagar(false, [_negeri["8171"]], Negeri.Hari));
        await fence.ListAsync<string>($"CREATE TEMPORARY TABLE satker_jalur AS SELECT s::bigint AS satker_id, {_negeri["8171"]}::bigint AS leluhur_id, 0 AS jarak, '-infinity'::date AS berlaku_dari, NULL::date AS berlaku_sampai, true AS terakhir FROM generate_series(1, 100) AS s; GRANT SELECT ON pg_temp.satker_jalur TO PUBLIC");

        Assert.Equal([_negeri["8171"]], await fence.ListAsync<long>("SELECT satker_id FROM pejabat"));
    }

    [Fact]
    public async Task ALogin_MayAddItself_AndNobodyElse()
    {
        var services = _negeri.Scope(Pelaku.Anonim);
        var write = (WriteSession)services.GetService(typeof(WriteSession))!;
        var own = new Pagar(false, [], Negeri.Hari, Negeri.Penerbit, "baru");

        await using var fence = await Fence.OpenAsync(_negeri.Database.ApplicationConnectionString, own);
        const string Add = "INSERT INTO pengguna (versi, penerbit, subjek, nama, aktif) VALUES (0, 'https://uji.example', '{0}', 'x', true) RETURNING id";
        Assert.Equal("42501", await fence.TryAsync(Add.Replace("{0}", "lain", StringComparison.Ordinal)));
        Assert.Equal("1 rows", await fence.TryAsync(Add.Replace("{0}", "baru", StringComparison.Ordinal)));
        Assert.Empty(await fence.ListAsync<long>("SELECT id FROM pengguna"));
        Assert.Empty(await fence.ListAsync<long>("SELECT id FROM penugasan"));

        // The trail is an office's, and a login without roles has none.
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => write.RunAsync(
            (db, _) =>
            {
                db.Add(Pengguna.Register(Negeri.Penerbit, "baru", "Orang Baru"));
                return Task.FromResult(new Perubahan<int>(0, () => new CatatanJejak(_negeri["00"], "daftar", "Pengguna", 1, "x")));
            },
            own,
            TestContext.Current.CancellationToken));
        Assert.Equal("42501", ((refused as Npgsql.PostgresException) ?? refused.InnerException as Npgsql.PostgresException)!.SqlState);
    }
}
