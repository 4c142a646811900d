using System.Data.Common;
using System.Text;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// Texts as one run of UTF-8 with their ends beside it: what is only copied from the database to the response never becomes a
/// string. Only a text used as a key does, on demand.
/// </summary>
internal sealed class TextColumn(Rental rental, bool fromBytes) : StoreColumn
{
    private const int InitialRows = 256;
    private const int InitialBytes = 8 * 1024;
    private const int PieceLength = 2 * 1024;
    private const int MostBytesPerChar = 3;

    private readonly char[] _piece = fromBytes ? [] : rental.Rent<char>(PieceLength);
    private int[] _ends = rental.Rent<int>(InitialRows);
    private byte[] _bytes = rental.Rent<byte>(InitialBytes);
    private int _length;

    public ReadOnlySpan<byte> Utf8(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _bytes.AsSpan(start, _ends[row] - start);
    }

    public string? Text(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(Utf8(row));

    protected override void AppendValue(DbDataReader reader, int ordinal)
    {
        if (fromBytes) AppendBytes(reader, ordinal);
        else AppendChars(reader, ordinal);
        AppendPlaceholder();
    }

    protected override void AppendPlaceholder()
    {
        if (Count == _ends.Length)
        {
            var larger = rental.Rent<int>(_ends.Length * 2);
            _ends.AsSpan(0, Count).CopyTo(larger);
            _ends = larger;
        }

        _ends[Count] = _length;
    }

    protected override void WriteValue(ResponseWriter writer, int row, ScalarCodec codec) => ((ITextWriter)codec).WriteText(writer, Utf8(row));

    private void AppendChars(DbDataReader reader, int ordinal)
    {
        long at = 0;
        var kept = 0;
        while (true)
        {
            var read = (int)reader.GetChars(ordinal, at, _piece, kept, PieceLength - kept);
            at += read;
            var available = kept + read;
            var isLast = available < PieceLength;
            // A surrogate pair cut by the end of the piece waits for the next one.
            kept = !isLast && char.IsHighSurrogate(_piece[available - 1]) ? 1 : 0;
            EnsureBytes((available - kept) * MostBytesPerChar);
            Utf8Transcode(_piece.AsSpan(0, available - kept));
            if (isLast) return;
            if (kept == 1) _piece[0] = _piece[available - 1];
        }
    }

    private void Utf8Transcode(ReadOnlySpan<char> text)
    {
        System.Text.Unicode.Utf8.FromUtf16(text, _bytes.AsSpan(_length), out _, out var written, replaceInvalidSequences: true);
        _length += written;
    }

    private void AppendBytes(DbDataReader reader, int ordinal)
    {
        long at = 0;
        while (true)
        {
            EnsureBytes(PieceLength);
            var room = _bytes.Length - _length;
            var read = (int)reader.GetBytes(ordinal, at, _bytes, _length, room);
            _length += read;
            at += read;
            if (read < room) return;
        }
    }

    private void EnsureBytes(int more)
    {
        if (_bytes.Length - _length >= more) return;
        var larger = rental.Rent<byte>(Math.Max(_bytes.Length * 2, _length + more));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        _bytes = larger;
    }
}
