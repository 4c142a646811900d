using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Every disagreement between schema and code. Nothing stops at the first: a start shows them all.</summary>
internal sealed class ProblemList
{
    private static readonly Suggestions Near = new(enabled: true);

    private readonly List<SchemaProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    public void Add(Node? place, string coordinate, string message)
    {
        var problem = new SchemaProblem(place?.Span, coordinate, message);
        if (!_problems.Exists(p => p.Coordinate == coordinate && p.Message == message)) _problems.Add(problem);
    }

    /// <summary>" Did you mean ...?" or nothing.</summary>
    public static string Suggest(string unknown, IEnumerable<string> known) => Near.For(unknown, known);

    /// <summary>By file and line; what has no place in the SDL comes last, by coordinate.</summary>
    public ImmutableArray<SchemaProblem> Sorted() =>
    [
        .. _problems
            .OrderBy(p => p.Place is null)
            .ThenBy(p => p.Place?.Source.Name, StringComparer.Ordinal)
            .ThenBy(p => p.Place?.Start)
            .ThenBy(p => p.Coordinate, StringComparer.Ordinal),
    ];
}
