using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Where;

/// <summary>TextWhere: equality is exact, searching ignores case, order is the column's collation.</summary>
public sealed record TextWhere(
    Optional<string?> Eq = default,
    Optional<string?> Neq = default,
    IReadOnlyList<string>? In = null,
    IReadOnlyList<string>? Nin = null,
    string? Gt = null,
    string? Gte = null,
    string? Lt = null,
    string? Lte = null,
    string? Contains = null,
    string? StartsWith = null,
    string? EndsWith = null);
