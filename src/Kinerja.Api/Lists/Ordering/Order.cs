namespace Kinerja.Api.Lists.Ordering;

/// <summary>Where orders begin: <c>Order.For&lt;SatkerOrder, SatkerRow&gt;().By(o => o.Nama, s => s.Nama)....Build(s => s.Id, ...)</c>.</summary>
internal static class Order
{
    /// <summary>What a tuple holds beside the row and its id.</summary>
    public const int MaxTerms = 5;

    public static OrderBuilder<TOrder, TRow> For<TOrder, TRow>()
        where TOrder : class => new();
}

/// <summary>How the "order" of an entity becomes keys; made by <see cref="OrderBuilder{TOrder,TRow}"/>. The id decides what they leave open.</summary>
internal sealed class Order<TOrder, TRow>
    where TOrder : class
{
    private readonly ImmutableArray<OrderMember<TOrder>> _members;
    private readonly OrderTerm _id;
    private readonly IReadOnlyList<TOrder> _otherwise;

    internal Order(ImmutableArray<OrderMember<TOrder>> members, OrderKey id, IReadOnlyList<TOrder> otherwise)
    {
        (_members, _id, _otherwise) = (members, new OrderTerm("id", id, Descending: false, NullsFirst: false), otherwise);
        Of(null);
    }

    /// <exception cref="Kinerja.GraphQL.GraphQLRefusedException">An item names no key or several, or there are too many.</exception>
    public ImmutableArray<OrderTerm> Of(IReadOnlyList<TOrder>? order)
    {
        if (order is null or { Count: 0 }) order = _otherwise;
        if (order.Count > Order.MaxTerms) throw ListRefusals.OrderLength(Order.MaxTerms);

        var terms = ImmutableArray.CreateBuilder<OrderTerm>(order.Count + 1);
        foreach (var item in order)
        {
            // Ordering again by the same key decides nothing.
            var term = TermOf(item);
            if (!terms.Any(t => t.Name == term.Name)) terms.Add(term);
        }

        terms.Add(_id);
        return terms.DrainToImmutable();
    }

    private OrderTerm TermOf(TOrder item)
    {
        OrderTerm? found = null;
        foreach (var member in _members)
        {
            if (member(item) is not { } term) continue;
            if (found is not null) throw ListRefusals.OrderItem();
            found = term;
        }

        return found ?? throw ListRefusals.OrderItem();
    }
}

/// <summary>The key that one member of an "order" item asks for; null if it asks for none.</summary>
internal delegate OrderTerm? OrderMember<in TOrder>(TOrder item);
