using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using static Kinerja.Domain.Akses.Jejak.TrailFindingKind;

namespace Kinerja.Persistence.Tests.Trail;

/// <summary>A superuser who knows how the trail is made, and what the verification says about it.</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private const string Source = "segel.jws";

    private static readonly string[] Columns = ["waktu", "pelaku_id", "pelaku_nama", "jabatan", "tindakan", "objek_jenis", "objek_id", "ringkas", "rincian", "sidik_sebelum", "sidik"];

    private Negeri _negeri = null!;
    private SegelKepala _seal = null!;

    public async ValueTask InitializeAsync()
    {
        _negeri = await Negeri.CreateAsync();
        // Sealed in the middle of each chain's life.
        await GrowAsync(7);
        await using (var table = await OpenAsync()) _seal = new SegelKepala(_negeri.Clock.GetUtcNow(), (await table.VerifyAsync()).Report.Heads);
        await GrowAsync(5);

        async Task GrowAsync(int entries)
        {
            for (var i = 0; i < entries; i++)
                foreach (var kode in (string[])["81", "8101", "8171", "82"])
                    await _negeri.AddJabatanAsync(Pelaku.Sistem, kode, $"Kepala Subbagian \"{i}\"\n{kode} \U0001f5f3");
        }
    }

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    [Fact]
    public async Task Verify_WhenNothingWasTouched_FindsNothing()
    {
        await using var table = await OpenAsync();

        var (findings, report) = await table.VerifyAsync((_seal, Source));

        Assert.Empty(findings);
        Assert.Equal((48L, 4, 0L), (report.Entries, report.Chains, report.Findings));
        Assert.Equal([7L, 7, 7, 7], _seal.Kepala.Select(k => k.Urut));
        Assert.Equal([12L, 12, 12, 12], report.Heads.Select(k => k.Urut));
    }

    [Fact]
    public async Task Verify_WhenTamperedWithAThousandTimes_NamesThePlaceEachTime()
    {
        var random = new Random(20261120);
        var done = new Dictionary<string, int>();
        for (var i = 0; i < 1000; i++)
        {
            await using var table = await OpenAsync();
            var (what, expected) = await TamperAsync(table, random);

            var (findings, _) = await table.VerifyAsync((_seal, Source));

            Assert.True(expected.SequenceEqual(findings.Select(f => (f.Kind, f.SatkerId, f.Urut))), $"#{i}, {what}: expected {string.Join(", ", expected)}, found:\n{string.Join('\n', findings)}");
            done[what.Split(' ')[0]] = done.GetValueOrDefault(what.Split(' ')[0]) + 1;
        }

        Assert.Equal(
            ["cut", "cut+head", "delete", "edit", "forge", "head-down", "head-hash", "head-off", "head-up", "insert-end", "insert-mid", "move", "recompute", "renumber", "swap", "swap-far", "wipe"],
            done.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("waktu = '20000-01-01'")]
    [InlineData("waktu = '0044-03-15 BC'")]
    public async Task Verify_WhenAnEntryCannotBeRead_NamesItAndReadsTheOthers(string value)
    {
        await using var table = await OpenAsync();
        var satker = _negeri["8171"];
        await table.RunAsync($"UPDATE jejak SET {value} WHERE satker_id = $1 AND urut = 4", satker);
        await table.RunAsync("UPDATE jejak SET ringkas = '' WHERE satker_id = $1 AND urut = 9", satker);

        var (findings, report) = await table.VerifyAsync((_seal, Source));

        Assert.Equal([(Unreadable, satker, 4L), (Altered, satker, 9)], findings.Select(f => (f.Kind, f.SatkerId, f.Urut)));
        Assert.Equal(48, report.Entries);
    }

    [Fact]
    public async Task Verify_WhenTheTimeIsInfinite_CallsTheEntryAltered()
    {
        await using var table = await OpenAsync();
        await table.RunAsync("UPDATE jejak SET waktu = 'infinity' WHERE satker_id = $1 AND urut = 4", _negeri["8171"]);

        var (findings, _) = await table.VerifyAsync();

        Assert.Equal([(Altered, _negeri["8171"], 4L)], findings.Select(f => (f.Kind, f.SatkerId, f.Urut)));
    }

    [Fact]
    public async Task Verify_WhenAChainIsComputedAnewAfterTheLastSeal_FindsItByALaterSealOnly()
    {
        await using var table = await OpenAsync();
        var satker = _negeri["82"];
        var later = new SegelKepala(_negeri.Clock.GetUtcNow(), (await table.VerifyAsync()).Report.Heads);
        await RecomputeAsync(table, satker, 9);

        var (bySeal, _) = await table.VerifyAsync((_seal, Source));
        var (byLater, _) = await table.VerifyAsync((_seal, Source), (later, "lebih-baru.jws"));

        Assert.Empty(bySeal);
        Assert.Equal([new TrailFinding(SealBroken, satker, 12, "lebih-baru.jws sealed another hash: the chain was computed anew from an entry between 8 and 12 on.")], byLater);
    }

    private async Task<(string What, List<(TrailFindingKind, long, long)> Expected)> TamperAsync(TrailTable table, Random random)
    {
        long[] satkerIds = [.. _seal.Kepala.Select(k => k.SatkerId)];
        var s = satkerIds[random.Next(satkerIds.Length)];
        var other = satkerIds.Where(id => id != s).ElementAt(random.Next(satkerIds.Length - 1));
        var chain = await table.ChainAsync(s);
        const int N = 12;
        const int Sealed = 7;
        var k = random.NextInt64(1, N + 1);
        switch (random.Next(17))
        {
            case 0 or 1:
                var column = Columns[random.Next(Columns.Length)];
                await table.RunAsync($"UPDATE jejak SET {column} = {Changed(column)} WHERE satker_id = $1 AND urut = $2", s, k);
                return ($"edit {column} {k}", [(Altered, s, k)]);
            case 2:
                await table.RemoveAsync(s, k, k);
                return ($"delete {k}", [(Missing, s, k)]);
            case 3:
                await table.InsertAsync(TrailTable.Forge(chain[^1], "Disisipkan.", chain[^1].Sidik, N + 1));
                return ("insert-end", [(Surplus, s, N + 1)]);
            case 4:
                // From the end on, since a number may stand only once.
                for (var urut = N; urut >= k; urut--) await table.RunAsync("UPDATE jejak SET urut = urut + 1 WHERE satker_id = $1 AND urut = $2", s, (long)urut);
                await table.InsertAsync(TrailTable.Forge(chain[0], "Disisipkan.", k == 1 ? [.. EntriJejak.Awal] : chain[(int)k - 2].Sidik, k));
                List<(TrailFindingKind, long, long)> shifted = k == Sealed ? [(SealBroken, s, k)] : [];
                for (var urut = k + 1; urut <= N + 1; urut++) shifted.Add((Altered, s, urut));
                return ($"insert-mid {k}", [.. shifted, (Surplus, s, N + 1)]);
            case 5:
                var with = k == N ? 1 : N;
                await SwapAsync(table, (s, k), (s, with));
                return ($"swap {k} {with}", [(Altered, s, Math.Min(k, with)), (Altered, s, Math.Max(k, with))]);
            case 6:
                var at = random.NextInt64(1, N + 1);
                await SwapAsync(table, (s, k), (other, at));
                return ($"swap-far {k} {at}", InOrder((Altered, s, k), (Altered, other, at)));
            case 7:
                var forged = TrailTable.Forge(chain[(int)k - 1], "Bukan begitu.", chain[(int)k - 1].SidikSebelum);
                await table.RemoveAsync(s, k, k);
                await table.InsertAsync(forged);
                if (k == N) return ("forge last", [(HeadWrong, s, k)]);
                return ($"forge {k}", k == Sealed ? [(SealBroken, s, k), (Replaced, s, k)] : [(Replaced, s, k)]);
            case 8:
                await table.RemoveAsync(s, k, N);
                return ($"cut {k}", [(Missing, s, k)]);
            case 9:
                var cut = random.NextInt64(2, Sealed + 1);
                await table.RemoveAsync(s, cut, N);
                await table.SetHeadAsync(s, cut - 1, chain[(int)cut - 2].Sidik);
                return ($"cut+head {cut}", [(SealMissing, s, cut)]);
            case 10:
                await table.SetHeadAsync(s, N, chain[random.Next(N - 1)].Sidik);
                return ("head-hash", [(HeadWrong, s, N)]);
            case 11:
                await table.SetHeadAsync(s, N + k, chain[^1].Sidik);
                return ("head-up", [(Missing, s, N + 1)]);
            case 12:
                await table.SetHeadAsync(s, N - k, chain[^1].Sidik);
                return ("head-down", [(Surplus, s, N - k + 1)]);
            case 13:
                await table.RunAsync("DELETE FROM kepala_jejak WHERE satker_id = $1", s);
                return ("head-off", [(HeadWrong, s, N)]);
            case 14:
                var from = random.NextInt64(1, Sealed + 1);
                await RecomputeAsync(table, s, from);
                return ($"recompute {from}", [(SealBroken, s, Sealed)]);
            case 15:
                await table.RunAsync("UPDATE jejak SET satker_id = $3, urut = $4 WHERE satker_id = $1 AND urut = $2", s, k, other, N + 1L);
                List<(TrailFindingKind, long, long)> taken = [(Missing, s, k)], given = [(Altered, other, N + 1), (Surplus, other, N + 1)];
                return ($"move {k}", s < other ? [.. taken, .. given] : [.. given, .. taken]);
            default:
                if (random.Next(2) == 0)
                {
                    await table.RunAsync("DELETE FROM jejak WHERE satker_id = $1", s);
                    await table.RunAsync("DELETE FROM kepala_jejak WHERE satker_id = $1", s);
                    return ("wipe", [(SealMissing, s, 1)]);
                }

                await table.RunAsync("UPDATE jejak SET urut = $3 WHERE satker_id = $1 AND urut = $2", s, k, N + 5L);
                return ($"renumber {k}", k == N
                    ? [(Missing, s, N), (Altered, s, N + 5), (Surplus, s, N + 1)]
                    : [(Missing, s, k), (Missing, s, N + 1), (Altered, s, N + 5), (Surplus, s, N + 1)]);
        }
    }

    /// <summary>The whole chain from an entry on, as if it had been so: every hash fits, and the head too.</summary>
    private static async Task RecomputeAsync(TrailTable table, long satkerId, long from)
    {
        var chain = await table.ChainAsync(satkerId);
        await table.RemoveAsync(satkerId, from, chain.Count);
        byte[] before = from == 1 ? [.. EntriJejak.Awal] : chain[(int)from - 2].Sidik;
        foreach (var entry in chain.Skip((int)from - 1))
        {
            var forged = TrailTable.Forge(entry, entry.Urut == from ? "Bukan begitu." : entry.Ringkas, before);
            await table.InsertAsync(forged);
            before = forged.Sidik;
        }

        await table.SetHeadAsync(satkerId, chain.Count, before);
    }

    private static async Task SwapAsync(TrailTable table, (long Satker, long Urut) one, (long Satker, long Urut) other)
    {
        const string Move = "UPDATE jejak SET satker_id = $3, urut = $4 WHERE satker_id = $1 AND urut = $2";
        await table.RunAsync(Move, one.Satker, one.Urut, one.Satker, 999L);
        await table.RunAsync(Move, other.Satker, other.Urut, one.Satker, one.Urut);
        await table.RunAsync(Move, one.Satker, 999L, other.Satker, other.Urut);
    }

    private static List<(TrailFindingKind, long, long)> InOrder(params (TrailFindingKind, long, long)[] expected) => [.. expected.OrderBy(e => e.Item2)];

    private static string Changed(string column) => column switch
    {
        "waktu" => "waktu + interval '1 microsecond'",
        "pelaku_id" => "coalesce(pelaku_id, 0) + 1",
        "objek_id" => "objek_id + 1",
        "jabatan" => "coalesce(jabatan, '')",
        "sidik" or "sidik_sebelum" => $"set_byte({column}, 31, get_byte({column}, 31) # 1)",
        _ => $"{column} || ' '",
    };

    private Task<TrailTable> OpenAsync() => TrailTable.OpenAsync(_negeri.Database.SuperConnectionString);
}
