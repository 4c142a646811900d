using System.Globalization;
using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;

namespace Kinerja.Api.Lists.Paging;

/// <summary>A type of keys: how a cursor writes and reads its values, and how they become parameters.</summary>
internal abstract class KeyType
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly Dictionary<Type, KeyType> Known = new()
    {
        [typeof(string)] = new KeyType<string>(v => v, TryReadText),
        [typeof(short)] = new KeyType<short>(v => v.ToString(Invariant), (string s, out short v) => short.TryParse(s, NumberStyles.AllowLeadingSign, Invariant, out v)),
        [typeof(int)] = new KeyType<int>(v => v.ToString(Invariant), (string s, out int v) => int.TryParse(s, NumberStyles.AllowLeadingSign, Invariant, out v)),
        [typeof(long)] = new KeyType<long>(v => v.ToString(Invariant), (string s, out long v) => long.TryParse(s, NumberStyles.AllowLeadingSign, Invariant, out v)),
        [typeof(decimal)] = new KeyType<decimal>(
            v => v.ToString(Invariant), (string s, out decimal v) => decimal.TryParse(s, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Invariant, out v)),
        [typeof(DateOnly)] = new KeyType<DateOnly>(v => v.ToString("yyyy-MM-dd", Invariant), (string s, out DateOnly v) => DateOnly.TryParseExact(s, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out v)),
        [typeof(DateTimeOffset)] = new KeyType<DateTimeOffset>(v => v.UtcTicks.ToString(Invariant), TryReadMoment),
        [typeof(Guid)] = new KeyType<Guid>(v => v.ToString("N"), (string s, out Guid v) => Guid.TryParseExact(s, "N", out v)),
    };

    public static string Names => string.Join(", ", Known.Keys.Select(t => t.Name)) + ", Boolean, an enum";

    public static KeyType? Find(Type type) => Known.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    public abstract string Write(object value);

    public abstract object? Read(string text);

    /// <param name="type">The key's, which may be the nullable of this one.</param>
    public abstract Expression Capture(object value, Type type);

    private static bool TryReadText(string text, out string value)
    {
        value = text;
        // What no column can hold cannot have been in a cursor of ours.
        return !text.Contains('\0', StringComparison.Ordinal);
    }

    private static bool TryReadMoment(string text, out DateTimeOffset value)
    {
        value = default;
        if (!long.TryParse(text, NumberStyles.None, Invariant, out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks) return false;
        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }
}

internal sealed class KeyType<T>(Func<T, string> write, KeyType<T>.TryRead read) : KeyType
    where T : notnull
{
    public delegate bool TryRead(string text, out T value);

    public override string Write(object value) => write((T)value);

    /// <summary>Only as we write it: one place has one cursor.</summary>
    public override object? Read(string text) => read(text, out var value) && write(value) == text ? value : null;

    public override Expression Capture(object value, Type type) => DatabaseValue.Of((T)value, type);
}
