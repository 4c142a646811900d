using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>Levels that are read as columns from a data reader: same answers as objects give, without their cost.</summary>
[Collection(Alone.Name)]
public class ColumnLevelTests
{
    private const string Sdl = """
        type Query { daftar: [Satker!]! semua: [Nilai!]! }
        type Satker { id: ID! kode: String! nilai(tahun: Int!): [Nilai!]! wakil: [Nilai!] }
        type Nilai { id: ID! nama: String! tahun: Int! persen: Float! keterangan: String jenis: Jenis! aktif: Boolean! label: String! panjang: Int satker: Satker! teman: Satker rapat: Int! }
        enum Jenis { BULANAN TRIWULAN }
        """;

    public enum Jenis
    {
        Bulanan,
        Triwulan,
    }

    [GraphType("Satker")]
    public sealed record Satker(long Id, string Kode);

    [GraphType("Nilai")]
    public sealed record Nilai(long Id, long SatkerId, string Nama, int Tahun, double Persen, string? Keterangan, Jenis Jenis, bool Aktif, long? TemanId, int? Rapat);

    public sealed record NilaiArgs(int Tahun);

    [Fact]
    public async Task Rows_OfManyParents_AreGroupedInArrivalOrder()
    {
        var answer = await RunAsync(5, "{ daftar { kode nilai(tahun: 2024) { id nama jenis } } }");

        Assert.Equal(
            """{"daftar":[{"kode":"8100","nilai":[{"id":"0","nama":"Nilai 0 – \"nol\"","jenis":"BULANAN"},{"id":"3","nama":"Nilai 3 – \"nol\"","jenis":"TRIWULAN"}]},"""
            + """{"kode":"8101","nilai":[{"id":"1","nama":"Nilai 1 – \"nol\"","jenis":"TRIWULAN"},{"id":"4","nama":"Nilai 4 – \"nol\"","jenis":"BULANAN"}]},"""
            + """{"kode":"8102","nilai":[{"id":"2","nama":"Nilai 2 – \"nol\"","jenis":"BULANAN"}]},{"kode":"8103","nilai":[]}]}""",
            answer.Data);
    }

    [Fact]
    public async Task Columns_ServePureFieldsKeysAndLoaders()
    {
        var answer = await RunAsync(2, "{ semua { label panjang keterangan persen aktif satker { kode } teman { kode } } }");

        Assert.Equal(
            """{"semua":[{"label":"0 Nilai 0 – \"nol\"","panjang":null,"keterangan":null,"persen":0,"aktif":true,"satker":{"kode":"8100"},"teman":null},"""
            + """{"label":"1 Nilai 1 – \"nol\"","panjang":6,"keterangan":"ke-\n1","persen":1.5,"aktif":false,"satker":{"kode":"8101"},"teman":{"kode":"8102"}}]}""",
            answer.Data);
    }

    [Fact]
    public async Task WholeParents_OnColumns_AreMadeFromTheirColumns()
    {
        var answer = await RunAsync(2, "{ daftar { wakil { nama } } }");

        Assert.Equal("""{"daftar":[{"wakil":[{"nama":"Nilai 0 – \"nol\""}]},{"wakil":[{"nama":"Nilai 1 – \"nol\""}]},{"wakil":[]},{"wakil":[]}]}""", answer.Data);
    }

    [Fact]
    public async Task DatabaseNull_AtNonNullPosition_FailsThatRow()
    {
        var answer = await RunAsync(2, "{ daftar { kode nilai(tahun: 1) { rapat } } }");

        // Row 1's rapat is null: [Nilai!]! cannot hold it, nor can anything above.
        Assert.Equal("null", answer.Data);
        var error = Assert.Single(answer.Errors);
        Assert.Equal([.. new object[] { "daftar", 1, "nilai", 0, "rapat" }], error.Path!.Value);
        Assert.Equal(ErrorCodes.NullInNonNull, error.Code);
    }

    [Fact]
    public async Task Reader_WithoutANeededColumn_SaysWhich()
    {
        var answer = await RunAsync(1, "{ semua { nama } }", omit: "nama");

        Assert.Contains("no column for Nilai.Nama", Assert.Single(answer.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Texts_AsBytesOrStrings_GiveTheSameAnswer(bool asUtf8)
    {
        var answer = await RunAsync(300, "{ semua { nama keterangan jenis } }", asUtf8: asUtf8);

        Assert.EndsWith("""{"nama":"Nilai 299 – \"nol\"","keterangan":"ke-\n299","jenis":"TRIWULAN"}]}""", answer.Data, StringComparison.Ordinal);
    }

    /// <summary>The promise the engine's speed rests on: no object per row, no allocation per leaf value.</summary>
    [Fact]
    public async Task OneHundredThousandRows_AllocateNothingPerRow()
    {
        const int rows = 100_000;
        (Data.Rows, Data.Omit) = (rows, null);
        var host = Host();
        var request = new GraphRequest { Document = Encoding.UTF8.GetBytes("{ semua { id nama tahun persen keterangan jenis aktif } }") };
        long least = long.MaxValue, written = 0;
        for (var run = 0; run < 6; run++)
        {
            var pipe = new CountingPipe();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            using (var response = await host.Executor.ExecuteAsync(request, new NoServices(), TestContext.Current.CancellationToken))
            {
                Assert.Empty(response.Errors);
                await response.WriteAsync(pipe, TestContext.Current.CancellationToken);
            }

            // The first runs fill the pools and the caches; other tests' threads may add to any one run.
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
            written = pipe.Written;
        }

        TestContext.Current.SendDiagnosticMessage($"100,000 rows x 7 fields, {written:N0} bytes written, {least:N0} bytes allocated");
        Assert.True(written > rows * 100, $"{written} bytes written");
        Assert.True(least < rows, $"{least} bytes allocated for {rows} rows: that is one byte or more per row.");
    }

    private static async Task<TestAnswer> RunAsync(int rows, string document, bool asUtf8 = true, string? omit = null)
    {
        Data.Rows = rows;
        Data.Omit = omit;
        return await Host(asUtf8).ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static GraphTestHost Host(bool asUtf8 = true) => GraphTestHost.Create(
        Sdl, [typeof(Satker), typeof(Nilai), typeof(Jenis), typeof(Fields)], TestOptions.Default with { GivesTextAsUtf8 = _ => asUtf8 }, services: new Mode(asUtf8));

    public sealed record Mode(bool AsUtf8) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Mode) ? this : null;
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => new Mode(true);
    }

    public static class Data
    {
        private static (int Rows, (string, Array)[] Columns) _cache;

        public static int Rows { get; set; }

        public static string? Omit { get; set; }

        public static ArrayReader Reader(bool asUtf8)
        {
            if (_cache.Rows == Rows && asUtf8 && Omit is null && _cache.Columns is not null) return new ArrayReader(_cache.Columns);
            var n = Enumerable.Range(0, Rows).ToArray();
            Array Text(Func<int, string?> text) => asUtf8 ? n.Select(i => text(i) is { } t ? Encoding.UTF8.GetBytes(t) : null).ToArray() : n.Select(text).ToArray();
            (string Name, Array Values)[] columns =
            [
                ("id", n.Select(i => (long)i).ToArray()), ("satker_id", n.Select(i => (long)(i % 3)).ToArray()), ("nama", Text(i => $"Nilai {i} – \"nol\"")),
                ("tahun", n.Select(_ => 2024).ToArray()), ("persen", n.Select(i => i * 1.5).ToArray()),
                ("keterangan", Text(i => i % 2 == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"ke-\n{i}"))), ("jenis", Text(i => i % 2 == 0 ? "Bulanan" : "Triwulan")),
                ("aktif", n.Select(i => i % 2 == 0).ToArray()), ("teman_id", n.Select(i => i % 2 == 0 ? (long?)null : 2L).ToArray()), ("rapat", n.Select(i => i % 2 == 0 ? (int?)i : null).ToArray()),
            ];
            columns = [.. columns.Where(c => c.Name != Omit)];
            if (asUtf8 && Omit is null) _cache = (Rows, columns);
            return new ArrayReader(columns);
        }
    }

    public static class Fields
    {
        private static readonly Satker[] All = [.. Enumerable.Range(0, 4).Select(i => new Satker(i, $"810{i}"))];

        [Field("Query.daftar")]
        public static ValueTask Daftar(Batch<None, None, IReadOnlyList<Satker>> batch)
        {
            batch.FillAll(All);
            return default;
        }

        [Field("Query.semua")]
        public static async ValueTask Semua(Batch<None, None, Rows<Nilai>> batch, Mode mode, CancellationToken cancellationToken)
        {
            await using var reader = Data.Reader(mode.AsUtf8);
            batch.FillAll(await batch.ReadRowsAsync<Nilai>(reader, batch.Selection, cancellationToken));
        }

        [Field("Satker.nilai", Key = "Id")]
        public static async ValueTask Nilai(Batch<long, NilaiArgs, Rows<Nilai>> batch, Mode mode, CancellationToken cancellationToken)
        {
            await using var reader = Data.Reader(mode.AsUtf8);
            await batch.FillRowsAsync(reader, "satker_id", cancellationToken);
        }

        [Field("Satker.wakil")]
        public static async ValueTask Wakil(Batch<Satker, None, Rows<Nilai>> batch, Mode mode, CancellationToken cancellationToken)
        {
            await using var reader = Data.Reader(mode.AsUtf8);
            var rows = await batch.ReadRowsAsync<Nilai>(reader, batch.Selection, cancellationToken);
            for (var i = 0; i < batch.Count; i++) batch.Set(i, rows.Slice(Math.Min(i, rows.Count), i < rows.Count ? 1 : 0));
        }

        [Field("Nilai.label")]
        public static string Label(long id, string nama) => $"{id} {nama}";

        [Field("Nilai.panjang")]
        public static int? Panjang(Nilai nilai) => nilai.Keterangan?.Length is { } length ? length + 1 : null;

        [Field("Nilai.satker")]
        public static LoadKey<long, Satker> Induk(long satkerId) => new(satkerId);

        [Field("Nilai.teman", Key = "TemanId")]
        public static ValueTask Teman(Batch<long?, None, Satker?> batch)
        {
            batch.FillMap(id => id ?? -1, All.ToDictionary(s => s.Id, s => (Satker?)s));
            return default;
        }

        [Field("Nilai.rapat", Key = "Rapat")]
        public static ValueTask Rapat(Batch<int?, None, int> batch)
        {
            for (var i = 0; i < batch.Count; i++)
                if (batch.Parents[i] is { } value) batch.Set(i, value);
            return default;
        }

        [Loader]
        public static ValueTask SatkerById(LoaderBatch<long, Satker> batch)
        {
            batch.FillMap(All.ToDictionary(s => s.Id));
            return default;
        }
    }

    /// <summary>Drops the bytes and counts them.</summary>
    private sealed class CountingPipe : PipeWriter
    {
        private readonly byte[] _buffer = new byte[64];

        public long Written { get; private set; }

        public override void Advance(int bytes) => Written += bytes;

        public override void CancelPendingFlush() { }

        public override void Complete(Exception? exception = null) { }

        public override Memory<byte> GetMemory(int sizeHint = 0) => _buffer;

        public override Span<byte> GetSpan(int sizeHint = 0) => _buffer;

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
        {
            Written += source.Length;
            return default;
        }
    }
}
