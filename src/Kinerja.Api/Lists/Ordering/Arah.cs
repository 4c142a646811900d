using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Ordering;

/// <summary>The direction of an order. Missing values come last, whichever way, unless they are asked for first.</summary>
[GraphType("Arah")]
public enum Arah
{
    Asc,
    Desc,
    AscKosongDulu,
    DescKosongDulu,
}
