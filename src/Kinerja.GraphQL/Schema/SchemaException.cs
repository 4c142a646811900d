namespace Kinerja.GraphQL.Schema;

/// <summary>The SDL makes no valid schema; the message lists every problem, one per line.</summary>
public sealed class SchemaException(ImmutableArray<SchemaProblem> problems) : Exception(Describe(problems))
{
    public ImmutableArray<SchemaProblem> Problems { get; } = problems;

    private static string Describe(ImmutableArray<SchemaProblem> problems) =>
        $"The schema has {problems.Length} {(problems.Length == 1 ? "problem" : "problems")}:\n{string.Join('\n', problems)}";
}
