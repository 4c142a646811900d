using System.Data.Common;
using System.Text;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// Texts as one run of UTF-8 with their ends beside it: what is only copied from the database to the response never becomes a
/// string, if the reader can give bytes. Only a text used as a key does, on demand.
/// </summary>
/// <param name="asUtf8">The reader's GetBytes gives a text as UTF-8; else each text is a short-lived string.</param>
internal sealed class TextColumn(Rental rental, bool asUtf8) : StoreColumn
{
    private const int InitialRows = 256;
    private const int InitialBytes = 8 * 1024;
    private const int UsualLength = 256;

    private int[] _ends = rental.Rent<int>(InitialRows);
    private byte[] _bytes = rental.Rent<byte>(InitialBytes);
    private int _length;

    public ReadOnlySpan<byte> Utf8(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _bytes.AsSpan(start, _ends[row] - start);
    }

    public string? Text(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(Utf8(row));

    public override void Append(DbDataReader reader, int ordinal, bool mayBeNull)
    {
        if (mayBeNull && reader.IsDBNull(ordinal)) NoteNull();
        else if (asUtf8) AppendBytes(reader, ordinal);
        else AppendString(reader.GetString(ordinal));
        if (Count == _ends.Length) GrowEnds();
        _ends[Count] = _length;
        Count++;
    }

    public override LeafCells Show(in Site site, bool nonNull, ColumnFrame frame, ScalarCodec codec) => new TextCells(site, nonNull, frame, this, (ITextWriter)codec);

    private void AppendString(string text)
    {
        EnsureBytes(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void AppendBytes(DbDataReader reader, int ordinal)
    {
        long at = 0;
        while (true)
        {
            EnsureBytes(UsualLength);
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

    private void GrowEnds()
    {
        var larger = rental.Rent<int>(_ends.Length * 2);
        _ends.AsSpan(0, Count).CopyTo(larger);
        _ends = larger;
    }
}

/// <summary>A column of texts as a field.</summary>
internal sealed class TextCells(in Site site, bool nonNull, ColumnFrame frame, TextColumn column, ITextWriter codec) : LeafCells(site, nonNull, frame.Count)
{
    public override void Write(ResponseWriter writer, int index)
    {
        var row = frame.StoreRow(index);
        if (IsNulled(index) || (column.HasNulls && column.IsNull(row))) writer.Null();
        else codec.WriteText(writer, column.Utf8(row));
    }
}
