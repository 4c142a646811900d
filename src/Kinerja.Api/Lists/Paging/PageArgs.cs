namespace Kinerja.Api.Lists.Paging;

/// <summary>The arguments of every connection; fields with more of them have a record that implements it.</summary>
public interface IPageArgs<out TWhere, out TOrder>
    where TWhere : class
    where TOrder : class
{
    TWhere? Where { get; }

    IReadOnlyList<TOrder>? Order { get; }

    int? First { get; }

    string? After { get; }

    int? Last { get; }

    string? Before { get; }
}

/// <summary>For fields with no arguments but these.</summary>
public sealed record PageArgs<TWhere, TOrder>(TWhere? Where, IReadOnlyList<TOrder>? Order, int? First, string? After, int? Last, string? Before) : IPageArgs<TWhere, TOrder>
    where TWhere : class
    where TOrder : class;
