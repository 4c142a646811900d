using Kinerja.Api.Lists.Ordering;

namespace Kinerja.Api.Lists.Paging;

/// <summary>The page a client asks for, once it is known to be one.</summary>
/// <param name="Order">As it was asked for; the last key is the id.</param>
/// <param name="Size">How many rows it may have.</param>
/// <param name="Backward">The last rows before a place instead of the first after one.</param>
/// <param name="After">The keys it comes after.</param>
/// <param name="Before">The keys it comes before.</param>
internal sealed record Page(ImmutableArray<OrderTerm> Order, string Mark, int Size, bool Backward, object?[]? After, object?[]? Before)
{
    /// <summary>The order rows are read in: from the place the page hangs on.</summary>
    public ImmutableArray<OrderTerm> Reading => Backward ? [.. Order.Select(t => t.Reversed)] : Order;

    public static Page Of<TWhere, TOrder>(IPageArgs<TWhere, TOrder> args, Type list, ImmutableArray<OrderTerm> order, ListLimits limits)
        where TWhere : class
        where TOrder : class
    {
        if (args is { First: not null, Last: not null }) throw ListRefusals.BothEnds();
        var size = SizeOf("first", args.First, limits) ?? SizeOf("last", args.Last, limits) ?? limits.DefaultPageSize;

        var mark = Cursor.Mark(list, order);
        return new Page(order, mark, size, args.Last is not null, Place("after", args.After), Place("before", args.Before));

        object?[]? Place(string argument, string? cursor) => cursor is null ? null : Cursor.Read(cursor, argument, mark, order);
    }

    private static int? SizeOf(string argument, int? size, ListLimits limits) =>
        size < 0 || size > limits.MaxPageSize ? throw ListRefusals.PageSize(argument, size.Value, limits.MaxPageSize) : size;
}
