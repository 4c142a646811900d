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

/// <summary>What the page itself does not tell: how many rows there are in all, and whether there are any beyond the cursors.</summary>
internal sealed class Around(int total, bool upToAfter, bool fromBefore)
{
    public static readonly Around Nothing = new(0, false, false);

    public int Total { get; } = total;

    public bool UpToAfter { get; } = upToAfter;

    public bool FromBefore { get; } = fromBefore;
}
