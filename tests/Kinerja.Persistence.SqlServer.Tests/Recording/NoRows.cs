using System.Collections;
using System.Data.Common;

namespace Kinerja.Persistence.SqlServer.Tests.Recording;

/// <summary>The answer of a database that knows nothing.</summary>
internal sealed class NoRows : DbDataReader
{
    public override int Depth => 0;

    public override int FieldCount => 0;

    public override bool HasRows => false;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => throw Nothing();

    public override object this[string name] => throw Nothing();

    public override bool Read() => false;

    public override bool NextResult() => false;

    public override bool GetBoolean(int ordinal) => throw Nothing();

    public override byte GetByte(int ordinal) => throw Nothing();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw Nothing();

    public override char GetChar(int ordinal) => throw Nothing();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw Nothing();

    public override string GetDataTypeName(int ordinal) => throw Nothing();

    public override DateTime GetDateTime(int ordinal) => throw Nothing();

    public override decimal GetDecimal(int ordinal) => throw Nothing();

    public override double GetDouble(int ordinal) => throw Nothing();

    public override IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();

    public override Type GetFieldType(int ordinal) => throw Nothing();

    public override float GetFloat(int ordinal) => throw Nothing();

    public override Guid GetGuid(int ordinal) => throw Nothing();

    public override short GetInt16(int ordinal) => throw Nothing();

    public override int GetInt32(int ordinal) => throw Nothing();

    public override long GetInt64(int ordinal) => throw Nothing();

    public override string GetName(int ordinal) => throw Nothing();

    public override int GetOrdinal(string name) => throw Nothing();

    public override string GetString(int ordinal) => throw Nothing();

    public override object GetValue(int ordinal) => throw Nothing();

    public override int GetValues(object[] values) => throw Nothing();

    public override bool IsDBNull(int ordinal) => throw Nothing();

    private static InvalidOperationException Nothing() => new("There are no rows.");
}
