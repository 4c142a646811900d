using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Where;

public sealed record BooleanWhere(Optional<bool?> Eq = default, Optional<bool?> Neq = default);
