using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Where;

/// <summary>IntWhere, DateWhere, DateTimeWhere and the like: values with an order.</summary>
public sealed record ComparableWhere<T>(
    Optional<T?> Eq = default,
    Optional<T?> Neq = default,
    IReadOnlyList<T>? In = null,
    IReadOnlyList<T>? Nin = null,
    T? Gt = null,
    T? Gte = null,
    T? Lt = null,
    T? Lte = null)
    where T : struct;
