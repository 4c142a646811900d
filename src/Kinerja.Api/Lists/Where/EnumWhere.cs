using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Where;

/// <summary>JenisSatkerWhere and the like: one input per enum.</summary>
public sealed record EnumWhere<T>(Optional<T?> Eq = default, Optional<T?> Neq = default, IReadOnlyList<T>? In = null, IReadOnlyList<T>? Nin = null)
    where T : struct, Enum;
