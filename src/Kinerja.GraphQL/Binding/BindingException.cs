using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Schema and code disagree; the message lists every disagreement, sorted by file and line.</summary>
public sealed class BindingException(ImmutableArray<SchemaProblem> problems)
    : Exception($"Schema and code disagree in {problems.Length} {(problems.Length == 1 ? "place" : "places")}:\n{string.Join('\n', problems)}")
{
    public ImmutableArray<SchemaProblem> Problems { get; } = problems;
}
