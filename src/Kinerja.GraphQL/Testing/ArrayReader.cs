using System.Collections;
using System.Data.Common;

namespace Kinerja.GraphQL.Testing;

/// <summary>
/// A data reader over arrays, one per column: what the engine's readers of columns are measured with, because it allocates nothing
/// itself. A null in an array of references or nullables is a database null.
/// </summary>
public sealed class ArrayReader(params (string Name, Array Values)[] columns) : DbDataReader
{
    private int _row = -1;

    public override int FieldCount => columns.Length;

    public override bool HasRows => RowCount > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    private int RowCount => columns[0].Values.Length;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++_row < RowCount;

    public override Task<bool> ReadAsync(CancellationToken cancellationToken) => Read() ? True : False;

    public override bool NextResult() => false;

    public override string GetName(int ordinal) => columns[ordinal].Name;

    public override int GetOrdinal(string name) => Array.FindIndex(columns, c => c.Name == name);

    public override Type GetFieldType(int ordinal)
    {
        var type = columns[ordinal].Values.GetType().GetElementType()!;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override bool IsDBNull(int ordinal) => columns[ordinal].Values switch
    {
        string?[] texts => texts[_row] is null,
        byte[]?[] bytes => bytes[_row] is null,
        decimal?[] numbers => numbers[_row] is null,
        int?[] numbers => numbers[_row] is null,
        long?[] numbers => numbers[_row] is null,
        DateOnly?[] dates => dates[_row] is null,
        _ => false,
    };

    public override bool GetBoolean(int ordinal) => Get<bool>(ordinal);

    public override byte GetByte(int ordinal) => Get<byte>(ordinal);

    public override short GetInt16(int ordinal) => Get<short>(ordinal);

    public override int GetInt32(int ordinal) => Get<int>(ordinal);

    public override long GetInt64(int ordinal) => Get<long>(ordinal);

    public override float GetFloat(int ordinal) => Get<float>(ordinal);

    public override double GetDouble(int ordinal) => Get<double>(ordinal);

    public override decimal GetDecimal(int ordinal) => Get<decimal>(ordinal);

    public override DateTime GetDateTime(int ordinal) => Get<DateTime>(ordinal);

    public override Guid GetGuid(int ordinal) => Get<Guid>(ordinal);

    public override char GetChar(int ordinal) => Get<char>(ordinal);

    public override string GetString(int ordinal) => ((string[])columns[ordinal].Values)[_row];

    public override T GetFieldValue<T>(int ordinal) => columns[ordinal].Values is T[] values ? values[_row] : (T)GetValue(ordinal);

    public override object GetValue(int ordinal) => columns[ordinal].Values.GetValue(_row) ?? DBNull.Value;

    public override int GetValues(object[] values)
    {
        for (var i = 0; i < FieldCount; i++) values[i] = GetValue(i);
        return FieldCount;
    }

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length)
    {
        var text = GetString(ordinal);
        var count = Math.Min(length, text.Length - (int)dataOffset);
        text.AsSpan((int)dataOffset, count).CopyTo(buffer.AsSpan(bufferOffset));
        return count;
    }

    /// <summary>Of a column of bytes; of texts that were given as UTF-8 in a byte[][], as Npgsql does with text.</summary>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length)
    {
        var bytes = ((byte[][])columns[ordinal].Values)[_row];
        var count = Math.Min(length, bytes.Length - (int)dataOffset);
        bytes.AsSpan((int)dataOffset, count).CopyTo(buffer.AsSpan(bufferOffset));
        return count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    private static readonly Task<bool> True = Task.FromResult(true);
    private static readonly Task<bool> False = Task.FromResult(false);

    private T Get<T>(int ordinal)
        where T : struct => columns[ordinal].Values switch
        {
            T[] values => values[_row],
            T?[] values => values[_row]!.Value,
            var other => throw new InvalidCastException($"Column '{columns[ordinal].Name}' holds {other.GetType().GetElementType()}, not {typeof(T)}."),
        };
}
