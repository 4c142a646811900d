using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kinerja.GraphQL;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Testing;
using Kinerja.GraphQL.Writing;

namespace Kinerja.Benchmarks;

public enum Jenis
{
    Persen,
    Angka,
}

[GraphType("Indikator")]
public sealed record Indikator(long Id, string Kode, string Nama, int Tahun, double Target, decimal? Pagu, bool Aktif, DateOnly Tanggal, Jenis Jenis, string? Satuan);

/// <summary>10,000 rows of 10 fields through the engine, beside a loop written by hand that makes the same bytes from the same rows.</summary>
public static class EngineBench
{
    private const int RowCount = 10_000;
    private const string Document = "{ daftar { id kode nama tahun target pagu aktif tanggal jenis satuan } }";
    private const string ColumnDocument = "{ kolom { id kode nama tahun target pagu aktif tanggal jenis satuan } }";

    private const string Sdl = """
        type Query { daftar: [Indikator!]! kolom: [Indikator!]! }
        type Indikator {
          id: ID! kode: String! nama: String! tahun: Int! target: Float! pagu: Decimal aktif: Boolean! tanggal: Date! jenis: Jenis! satuan: String
        }
        enum Jenis { PERSEN ANGKA }
        scalar Decimal
        scalar Date
        """;

    private static readonly Indikator[] All = [.. Enumerable.Range(0, RowCount).Select(i => new Indikator(
        1_000_000 + i,
        $"{8100 + (i % 99)}",
        $"Persentase ketepatan penyusunan laporan kinerja ke-{i} – triwulan {1 + (i % 4)}",
        2024,
        97.5 + (i % 7),
        i % 5 == 0 ? null : 10_252_187_000.25m + i,
        i % 3 == 0,
        new DateOnly(2024, 1, 2).AddDays(i % 300),
        (Jenis)(i % 2),
        i % 4 == 0 ? null : "Lap"))];

    public static async Task RunAsync()
    {
        var schema = SchemaBuilder.BuildOrThrow([Source.FromText(Sdl, "bench")], [new DecimalCodec(), new DateCodec()]);
        var bound = Binder.Bind(schema, new BindingOptions { Types = [typeof(Indikator), typeof(Fields)] });
        var counter = new CallCounter();
#pragma warning disable RS0030 // A composition root.
        var options = new ExecutorOptions { Clock = TimeProvider.System, Listener = counter, GivesTextAsUtf8 = _ => true };
#pragma warning restore RS0030
        var executor = new Executor(bound, options);

        await CheckSameBytesAsync(executor);
        await Pairs.CompareAsync($"{RowCount:N0} rows x 10 fields, rows as objects", ("engine", () => EngineAsync(executor, Document, NullPipe.Instance)), ("Utf8JsonWriter by hand", () => ByHandAsync(NullPipe.Instance)));
        await Pairs.CompareAsync($"{RowCount:N0} rows x 10 fields, rows from a data reader", ("engine, as columns", () => EngineAsync(executor, ColumnDocument, NullPipe.Instance)), ("Utf8JsonWriter by hand", () => ByHandFromReaderAsync(NullPipe.Instance)));
        Console.WriteLine($"  documents parsed {counter.Documents}, operations planned {counter.Plans}");
    }

    private static async Task CheckSameBytesAsync(Executor executor)
    {
        await CheckAsync("rows as objects", ByHandAsync, p => EngineAsync(executor, Document, p));
        await CheckAsync("rows from a data reader", ByHandFromReaderAsync, p => EngineAsync(executor, ColumnDocument, p));
    }

    private static async Task CheckAsync(string what, Func<PipeWriter, Task> byHand, Func<PipeWriter, Task> engine)
    {
        var expected = Encoding.UTF8.GetString(await BytesAsync(byHand));
        var actual = Encoding.UTF8.GetString(await BytesAsync(engine));
        if (expected == actual) return;
        var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
        throw new InvalidOperationException($"{what}: the engine and the loop by hand differ at {at}: '{expected[Math.Max(0, at - 40)..Math.Min(expected.Length, at + 40)]}' and '{actual[Math.Max(0, at - 40)..Math.Min(actual.Length, at + 40)]}'.");
    }

    private static async Task<byte[]> BytesAsync(Func<PipeWriter, Task> write)
    {
        using var stream = new MemoryStream();
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await write(pipe);
        await pipe.CompleteAsync();
        return stream.ToArray();
    }

    private static async Task EngineAsync(Executor executor, string document, PipeWriter pipe)
    {
        var request = new GraphRequest { Document = Encoding.UTF8.GetBytes(document) };
        using var response = await executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        await response.WriteAsync(pipe, CancellationToken.None);
    }

    private static readonly JsonEncodedText[] Names = [.. new[] { "id", "kode", "nama", "tahun", "target", "pagu", "aktif", "tanggal", "jenis", "satuan" }.Select(n => JsonEncodedText.Encode(n))];
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static async Task ByHandAsync(PipeWriter pipe)
    {
        using var writer = new Utf8JsonWriter(pipe, WriterOptions);
        writer.WriteStartObject();
        writer.WriteStartObject("data");
        writer.WriteStartArray("daftar");
        Span<char> text = stackalloc char[40];
        foreach (var row in All)
        {
            writer.WriteStartObject();
            row.Id.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
            writer.WriteString(Names[0], text[..length]);
            writer.WriteString(Names[1], row.Kode);
            writer.WriteString(Names[2], row.Nama);
            writer.WriteNumber(Names[3], row.Tahun);
            writer.WriteNumber(Names[4], row.Target);
            WritePagu(writer, row.Pagu, text);
            writer.WriteBoolean(Names[6], row.Aktif);
            row.Tanggal.TryFormat(text, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            writer.WriteString(Names[7], text[..length]);
            writer.WriteString(Names[8], row.Jenis == Jenis.Persen ? "PERSEN" : "ANGKA");
            writer.WriteString(Names[9], row.Satuan);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        await pipe.FlushAsync();
    }

    private static async Task ByHandFromReaderAsync(PipeWriter pipe)
    {
        var utf8 = new byte[4096];
        await using var reader = Fields.NewReader();
        using var writer = new Utf8JsonWriter(pipe, WriterOptions);
        writer.WriteStartObject();
        writer.WriteStartObject("data");
        writer.WriteStartArray("kolom");
        while (await reader.ReadAsync()) WriteRow(writer, reader, utf8);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        await pipe.FlushAsync();
    }

    private static void WriteRow(Utf8JsonWriter writer, ArrayReader reader, byte[] utf8)
    {
        Span<char> text = stackalloc char[40];
        writer.WriteStartObject();
        reader.GetInt64(0).TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteString(Names[0], text[..length]);
        writer.WriteString(Names[1], utf8.AsSpan(0, (int)reader.GetBytes(1, 0, utf8, 0, utf8.Length)));
        writer.WriteString(Names[2], utf8.AsSpan(0, (int)reader.GetBytes(2, 0, utf8, 0, utf8.Length)));
        writer.WriteNumber(Names[3], reader.GetInt32(3));
        writer.WriteNumber(Names[4], reader.GetDouble(4));
        WritePagu(writer, reader.IsDBNull(5) ? null : reader.GetDecimal(5), text);
        writer.WriteBoolean(Names[6], reader.GetBoolean(6));
        reader.GetFieldValue<DateOnly>(7).TryFormat(text, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteString(Names[7], text[..length]);
        writer.WriteString(Names[8], reader.GetBytes(8, 0, utf8, 0, utf8.Length) == 6 ? "PERSEN" : "ANGKA");
        if (reader.IsDBNull(9)) writer.WriteNull(Names[9]);
        else writer.WriteString(Names[9], utf8.AsSpan(0, (int)reader.GetBytes(9, 0, utf8, 0, utf8.Length)));
        writer.WriteEndObject();
    }

    private static void WritePagu(Utf8JsonWriter writer, decimal? pagu, Span<char> text)
    {
        if (pagu is not { } value)
        {
            writer.WriteNull(Names[5]);
            return;
        }

        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteString(Names[5], text[..length]);
    }

    public static class Fields
    {
        private static readonly (string, Array)[] Columns =
        [
            ("id", All.Select(r => r.Id).ToArray()), ("kode", Utf8(r => r.Kode)), ("nama", Utf8(r => r.Nama)),
            ("tahun", All.Select(r => r.Tahun).ToArray()), ("target", All.Select(r => r.Target).ToArray()), ("pagu", All.Select(r => r.Pagu).ToArray()),
            ("aktif", All.Select(r => r.Aktif).ToArray()), ("tanggal", All.Select(r => r.Tanggal).ToArray()), ("jenis", Utf8(r => r.Jenis.ToString())),
            ("satuan", Utf8(r => r.Satuan)),
        ];

        private static byte[]?[] Utf8(Func<Indikator, string?> text) => [.. All.Select(r => text(r) is { } value ? Encoding.UTF8.GetBytes(value) : null)];

        public static ArrayReader NewReader() => new(Columns);

        [Field("Query.daftar")]
        public static ValueTask Daftar(Batch<None, None, IReadOnlyList<Indikator>> batch)
        {
            batch.FillAll(All);
            return default;
        }

        [Field("Query.kolom")]
        public static async ValueTask Kolom(Batch<None, None, Rows<Indikator>> batch, CancellationToken cancellationToken)
        {
            await using var reader = NewReader();
            batch.FillAll(await batch.ReadRowsAsync<Indikator>(reader, batch.Selection, cancellationToken));
        }
    }

    private sealed class DecimalCodec() : ScalarCodec<decimal>("Decimal", "an exact number in quotes")
    {
        public override bool TryRead(ValueNode literal, out decimal value) => decimal.TryParse((literal as StringValueNode)?.Value, CultureInfo.InvariantCulture, out value);

        public override bool TryRead(JsonElement json, out decimal value) => decimal.TryParse(json.GetString(), CultureInfo.InvariantCulture, out value);

        public override void Write(ResponseWriter writer, decimal value) => writer.PlainString(value);
    }

    private sealed class DateCodec() : ScalarCodec<DateOnly>("Date", "a date as yyyy-MM-dd")
    {
        public override bool TryRead(ValueNode literal, out DateOnly value) => DateOnly.TryParseExact((literal as StringValueNode)?.Value, "yyyy-MM-dd", out value);

        public override bool TryRead(JsonElement json, out DateOnly value) => DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", out value);

        public override void Write(ResponseWriter writer, DateOnly value) => writer.PlainString(value, "yyyy-MM-dd");
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

/// <summary>A pipe that drops what it gets, so that only the making of the bytes is measured.</summary>
internal sealed class NullPipe : PipeWriter
{
    public static readonly NullPipe Instance = new();

    private byte[] _buffer = new byte[64 * 1024];

    public override void Advance(int bytes) { }

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _buffer.Length) _buffer = new byte[sizeHint];
        return _buffer;
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void CancelPendingFlush() { }

    public override void Complete(Exception? exception = null) { }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => new(new FlushResult(false, false));

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) => FlushAsync(cancellationToken);
}
