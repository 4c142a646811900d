using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Kinerja.GraphQL.Binding;

namespace Kinerja.GraphQL.Execution;

/// <summary>How a value of one .NET type is taken from a data reader, without an object on the way.</summary>
internal interface IReadValue<T>
{
    T Read(DbDataReader reader, int ordinal);
}

/// <summary>Readers and columns by .NET type.</summary>
internal static class ColumnReaders
{
    private static readonly Dictionary<Type, Type> Readers = new()
    {
        [typeof(long)] = typeof(ReadInt64),
        [typeof(int)] = typeof(ReadInt32),
        [typeof(short)] = typeof(ReadInt16),
        [typeof(bool)] = typeof(ReadBoolean),
        [typeof(double)] = typeof(ReadDouble),
        [typeof(decimal)] = typeof(ReadDecimal),
        [typeof(DateTime)] = typeof(ReadDateTime),
        [typeof(Guid)] = typeof(ReadGuid),
        [typeof(string)] = typeof(ReadString),
    };

    private static readonly ConcurrentDictionary<Type, Func<Rental, StoreColumn>> Factories = [];

    /// <summary>The reader for a type: for keys, which are read one by one.</summary>
    public static IReadValue<T> For<T>(DbDataReader reader, int ordinal, bool asUtf8) => (IReadValue<T>)Activator.CreateInstance(ReaderOf(typeof(T), reader, ordinal, asUtf8))!;

    /// <summary>An empty column for a member.</summary>
    public static StoreColumn NewColumn(Member member, DbDataReader reader, int ordinal, bool asUtf8, Rental rental) => member.ColumnType == typeof(string)
        ? new TextColumn(rental, asUtf8)
        : Factories.GetOrAdd(ReaderOf(member.ColumnType, reader, ordinal, asUtf8), Factory, member.ColumnType)(rental);

    private static Type ReaderOf(Type type, DbDataReader reader, int ordinal, bool asUtf8)
    {
        if (Readers.TryGetValue(type, out var known)) return known;
        if (!type.IsEnum) return typeof(ReadOther<>).MakeGenericType(type);
        var isText = reader.GetFieldType(ordinal) == typeof(string) || asUtf8;
        return (!isText || IsInteger(reader.GetFieldType(ordinal)) ? typeof(ReadEnumNumber<>) : asUtf8 ? typeof(ReadEnumUtf8<>) : typeof(ReadEnumText<>)).MakeGenericType(type);
    }

    private static bool IsInteger(Type type) => type == typeof(int) || type == typeof(short) || type == typeof(long);

    private static Func<Rental, StoreColumn> Factory(Type read, Type type) => typeof(ColumnReaders)
        .GetMethod(nameof(New), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type, read)
        .CreateDelegate<Func<Rental, StoreColumn>>();

    private static ValueColumn<T, TRead> New<T, TRead>(Rental rental)
        where T : notnull
        where TRead : struct, IReadValue<T> => new(rental);
}

internal readonly struct ReadInt64 : IReadValue<long>
{
    public long Read(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal);
}

internal readonly struct ReadInt32 : IReadValue<int>
{
    public int Read(DbDataReader reader, int ordinal) => reader.GetInt32(ordinal);
}

internal readonly struct ReadInt16 : IReadValue<short>
{
    public short Read(DbDataReader reader, int ordinal) => reader.GetInt16(ordinal);
}

internal readonly struct ReadBoolean : IReadValue<bool>
{
    public bool Read(DbDataReader reader, int ordinal) => reader.GetBoolean(ordinal);
}

internal readonly struct ReadDouble : IReadValue<double>
{
    public double Read(DbDataReader reader, int ordinal) => reader.GetDouble(ordinal);
}

internal readonly struct ReadDecimal : IReadValue<decimal>
{
    public decimal Read(DbDataReader reader, int ordinal) => reader.GetDecimal(ordinal);
}

internal readonly struct ReadDateTime : IReadValue<DateTime>
{
    public DateTime Read(DbDataReader reader, int ordinal) => reader.GetDateTime(ordinal);
}

internal readonly struct ReadGuid : IReadValue<Guid>
{
    public Guid Read(DbDataReader reader, int ordinal) => reader.GetGuid(ordinal);
}

internal readonly struct ReadString : IReadValue<string>
{
    public string Read(DbDataReader reader, int ordinal) => reader.GetString(ordinal);
}

/// <summary>Types for which DbDataReader has no method of its own (DateOnly, DateTimeOffset, ...): providers read them without boxing.</summary>
internal readonly struct ReadOther<T> : IReadValue<T>
{
    public T Read(DbDataReader reader, int ordinal) => reader.GetFieldValue<T>(ordinal);
}
