using Kinerja.GraphQL;

namespace Kinerja.Api.Lists.Where;

/// <summary>IDs are texts to the client; the filter says how they are read. A text that is no ID is the ID of nothing.</summary>
public sealed record IDWhere(Optional<string?> Eq = default, Optional<string?> Neq = default, IReadOnlyList<string>? In = null, IReadOnlyList<string>? Nin = null);
