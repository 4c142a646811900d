using System.Buffers;
using System.IO.Pipelines;
using System.Text.Unicode;

namespace Kinerja.GraphQL.Writing;

/// <summary>
/// Writes JSON values as UTF-8 into one buffer that is flushed between rows. It writes what JSON.stringify writes, byte for
/// byte, and nothing more is escaped than JSON requires. Not a Utf8JsonWriter: names arrive already encoded with their
/// punctuation, structure is known to be right by construction, and both save a third of the time per value.
/// A codec writes exactly one value per call.
/// </summary>
public sealed class ResponseWriter : IDisposable
{
    private const int FlushThreshold = 32 * 1024;
    private const int InitialSize = 40 * 1024;
    private const int PieceLength = 8 * 1024;
    private const int MostBytesPerChar = 3;

    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    private static readonly SearchValues<byte> MustEscapeUtf8 = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

    private readonly PipeWriter? _pipe;
    private byte[] _buffer;
    private int _position;

    /// <param name="pipe">Where the bytes go; null for a writer that only counts them.</param>
    public ResponseWriter(PipeWriter? pipe)
    {
        _pipe = pipe;
        _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    }

    /// <summary>All bytes so far, flushed or not.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>How long the whole may become; null for a response that the limits themselves have made.</summary>
    internal ExecutionLimits? Limits { get; init; }

    internal bool WantsFlush => _position >= FlushThreshold;

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number(long value)
    {
        // The culture of the thread may write another minus sign.
        value.TryFormat(Reserve(20), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>A finite double as JavaScript prints it; the caller has refused NaN and infinities.</summary>
    public void Number(double value) => _position += JavaScriptNumber.Format(value, Reserve(32));

    public void Number(decimal value)
    {
        value.TryFormat(Reserve(34), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Text that is known to need no escaping (a date, a number in quotes).</summary>
    public void PlainString<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        var span = Reserve(130);
        span[0] = (byte)'"';
        if (!value.TryFormat(span[1..129], out var written, format, System.Globalization.CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"{typeof(T).Name} takes more than 128 bytes as text; write it with String.");
        span[written + 1] = (byte)'"';
        _position += written + 2;
    }

    public void String(ReadOnlySpan<char> value)
    {
        Raw("\""u8);
        while (true)
        {
            var plain = value.IndexOfAny(MustEscape);
            Transcode(plain < 0 ? value : value[..plain]);
            if (plain < 0) break;
            Escape(value[plain]);
            value = value[(plain + 1)..];
        }

        Raw("\""u8);
    }

    /// <summary>A string that is already UTF-8: copied, with escapes where JSON needs them.</summary>
    public void Utf8String(ReadOnlySpan<byte> value)
    {
        Raw("\""u8);
        while (true)
        {
            var plain = value.IndexOfAny(MustEscapeUtf8);
            Raw(plain < 0 ? value : value[..plain]);
            if (plain < 0) break;
            Escape((char)value[plain]);
            value = value[(plain + 1)..];
        }

        Raw("\""u8);
    }

    internal void Raw(ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length - _position < bytes.Length) Grow(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_position));
        _position += bytes.Length;
    }

    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        BytesWritten += _position;
        if (Limits is { } limits && BytesWritten > limits.MaxResponseBytes) throw new GraphQLRefusedException(Execution.ResponseLength.Error(BytesWritten, limits));
        var result = await _pipe!.WriteAsync(_buffer.AsMemory(0, _position), cancellationToken).ConfigureAwait(false);
        _position = 0;
        if (result.IsCompleted) throw new OperationCanceledException("The reader of the response has gone.");
    }

    /// <summary>Instead of a flush, where only the count is wanted.</summary>
    internal void Discard()
    {
        BytesWritten += _position;
        _position = 0;
    }

    public void Dispose()
    {
        if (_buffer.Length == 0) return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Transcode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // A long text goes in pieces, so that the buffer need not hold three times its length.
            var piece = text.Length <= PieceLength ? text : text[..PieceLength];
            var status = Utf8.FromUtf16(piece, Reserve(piece.Length * MostBytesPerChar), out var read, out var written, replaceInvalidSequences: false);
            _position += written;
            text = text[read..];
            if (status == OperationStatus.Done) continue;
            // A pair cut by the piece's end: the next piece begins with it.
            if (read == PieceLength - 1 && text.Length > 1 && char.IsSurrogatePair(text[0], text[1])) continue;
            // Half a surrogate pair has no UTF-8; JSON can still say it, and JSON.stringify does.
            UnicodeEscape(text[0]);
            text = text[1..];
        }
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\b': Raw("\\b"u8); break;
            case '\f': Raw("\\f"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            default: UnicodeEscape(c); break;
        }
    }

    private void UnicodeEscape(char c)
    {
        Raw("\\u"u8);
        ((int)c).TryFormat(Reserve(4), out var written, "x4");
        _position += written;
    }

    private Span<byte> Reserve(int size)
    {
        if (_buffer.Length - _position < size) Grow(size);
        return _buffer.AsSpan(_position, size);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_position + size, _buffer.Length * 2));
        _buffer.AsSpan(0, _position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
