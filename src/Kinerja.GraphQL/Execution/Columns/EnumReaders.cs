using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kinerja.GraphQL.Execution;

/// <summary>Enums stored as their number.</summary>
internal readonly struct ReadEnumNumber<T> : IReadValue<T>
{
    public T Read(DbDataReader reader, int ordinal)
    {
        var number = reader.GetInt32(ordinal);
        return Unsafe.As<int, T>(ref number);
    }
}

/// <summary>Enums stored by name.</summary>
internal readonly struct ReadEnumText<T> : IReadValue<T>
{
    public T Read(DbDataReader reader, int ordinal)
    {
        var name = reader.GetString(ordinal);
        return StoredNames<T>.Find(Encoding.UTF8.GetBytes(name), reader, ordinal);
    }
}

/// <summary>Enums stored by name, compared as bytes where they lie: no string per row.</summary>
internal readonly struct ReadEnumUtf8<T> : IReadValue<T>
{
    private const int LongestName = 128;

    [ThreadStatic]
    private static byte[]? _text;

    public T Read(DbDataReader reader, int ordinal)
    {
        var text = _text ??= new byte[LongestName];
        return StoredNames<T>.Find(text.AsSpan(0, (int)reader.GetBytes(ordinal, 0, text, 0, LongestName)), reader, ordinal);
    }
}

/// <summary>An enum's members by the UTF-8 of their names. Enums are short: looking through them costs less than hashing.</summary>
internal static class StoredNames<T>
{
    private static readonly (byte[] Name, T Value)[] Known = [.. Enum.GetValues(typeof(T)).Cast<T>().Select(v => (Encoding.UTF8.GetBytes(v!.ToString()!), v))];

    public static T Find(ReadOnlySpan<byte> name, DbDataReader reader, int ordinal)
    {
        foreach (var (known, value) in Known)
            if (name.SequenceEqual(known)) return value;
        throw new InvalidOperationException($"The column '{reader.GetName(ordinal)}' holds '{Encoding.UTF8.GetString(name)}', which is no {typeof(T).Name}.");
    }
}
