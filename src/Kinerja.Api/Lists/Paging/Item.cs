using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;

namespace Kinerja.Api.Lists.Paging;

/// <summary>What is read of a row: its node, and its keys if a cursor is to be made of them.</summary>
internal sealed class Item<TNode>(TNode node, object?[]? keys)
{
    public TNode Node { get; } = node;

    public object?[]? Keys { get; } = keys;
}

/// <summary>Something of a parent.</summary>
internal sealed class OfParent<TKey, T>(TKey parent, T item)
{
    public TKey Parent { get; } = parent;

    public T Item { get; } = item;
}

/// <summary>How a row, with its keys beside it, becomes an item.</summary>
internal sealed record ItemOf<TRow, TNode>(Columns<TRow, TNode> Columns, IReadOnlyCollection<string> Members, bool WithNode, bool WithKeys)
{
    public Expression Read(Keyed keyed, Expression row)
    {
        Expression node = WithNode ? Columns.Of(Keyed.Row(row), Members) : Expression.Default(typeof(TNode));
        Expression keys = WithKeys ? keyed.Keys(row) : Expression.Constant(null, typeof(object[]));
        return Expression.New(typeof(Item<TNode>).GetConstructors().Single(), node, keys);
    }
}
