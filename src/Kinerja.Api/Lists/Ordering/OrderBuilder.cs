using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;

namespace Kinerja.Api.Lists.Ordering;

/// <summary>The mapping of one "order", written out; <see cref="Build"/> refuses to leave a member out.</summary>
internal sealed class OrderBuilder<TOrder, TRow>
    where TOrder : class
{
    private readonly Dictionary<string, OrderMember<TOrder>> _members = new(StringComparer.Ordinal);

    public OrderBuilder<TOrder, TRow> By<TKey>(Expression<Func<TOrder, Arah?>> member, Expression<Func<TRow, TKey>> key)
    {
        var (name, read, known) = (Lambdas.MemberName(member), member.Compile(), OrderKey.Of(key, Name(member)));
        return Add(name, item => read(item) is { } arah ? Term(name, known, arah) : null);
    }

    /// <summary>A key that depends on what was sent with the direction: <c>order: [{ capaian: { periode: "2024-TW1", arah: DESC } }]</c>.</summary>
    /// <param name="key">Captures what it takes from the input, so that it becomes parameters.</param>
    /// <param name="signature">What tells two such keys apart, in cursors too: the period as text.</param>
    public OrderBuilder<TOrder, TRow> By<TMember, TKey>(
        Expression<Func<TOrder, TMember?>> member, Func<TMember, Arah> direction, Func<TMember, Expression<Func<TRow, TKey>>> key, Func<TMember, string> signature)
        where TMember : class
    {
        var (name, read) = (Lambdas.MemberName(member), member.Compile());
        return Add(name, item => read(item) is { } given ? Term($"{name}({signature(given)})", OrderKey.Of(key(given), Name(member)), direction(given)) : null);
    }

    /// <param name="id">What no two rows share: the last to decide.</param>
    /// <param name="otherwise">The order of a client that names none.</param>
    public Order<TOrder, TRow> Build<TId>(Expression<Func<TRow, TId>> id, params IReadOnlyList<TOrder> otherwise)
    {
        var key = OrderKey.Of(id, $"The id of {typeof(TRow).Name}");
        if (key.IsNullable) throw new ArgumentException($"The id of {typeof(TRow).Name} may be missing, so it cannot decide between rows. Name a key that never is.", nameof(id));

        string[] missing = [.. typeof(TOrder).GetProperties().Select(p => p.Name).Where(n => !_members.ContainsKey(n))];
        return missing.Length == 0
            ? new Order<TOrder, TRow>([.. _members.Values], key, otherwise)
            : throw new InvalidOperationException($"The order of {typeof(TOrder).Name} over {typeof(TRow).Name} does not map {string.Join(", ", missing)}. Add .By(o => o.{missing[0]}, ...).");
    }

    private OrderBuilder<TOrder, TRow> Add(string name, OrderMember<TOrder> member) =>
        _members.TryAdd(name, member) ? this : throw new InvalidOperationException($"{typeof(TOrder).Name}.{name} is mapped twice. Leave one.");

    private static OrderTerm Term(string name, OrderKey key, Arah arah) => new(
        name, key, Descending: arah is Arah.Desc or Arah.DescKosongDulu, NullsFirst: arah is Arah.AscKosongDulu or Arah.DescKosongDulu);

    private static string Name(LambdaExpression member) => $"{typeof(TOrder).Name}.{Lambdas.MemberName(member)}";
}
