using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation;

/// <summary>Collects what the rules report. Nodes become lines and columns only at the end, if the document is refused at all.</summary>
internal sealed class ErrorLog(int maxErrors)
{
    private readonly List<(GraphQLError Error, ImmutableArray<Node> Nodes)> _entries = [];

    public void Add(string rule, string message, ImmutableArray<Node> nodes)
    {
        if (_entries.Count >= maxErrors)
            Stop("maxValidationErrors", maxErrors, $"Validation stopped after {maxErrors} errors. Correct these first; there may be more.", []);
        var error = new GraphQLError(message, ErrorCodes.Validation) { Extensions = Extension("rule", rule) };
        _entries.Add((error, nodes));
    }

    /// <summary>Reports that a limit was passed and ends validation.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public void Stop(string limit, int allowed, string message, ImmutableArray<Node> nodes)
    {
        var error = new GraphQLError(message, ErrorCodes.LimitExceeded)
        {
            Extensions = Extension("limit", limit).Add("value", allowed + 1).Add("allowed", allowed),
        };
        _entries.Add((error, nodes));
        throw new ValidationStoppedException();
    }

    public ImmutableArray<GraphQLError> ToErrors() => [.. _entries.Select(e => e.Error with { Locations = [.. e.Nodes.Select(n => n.Location)] })];

    private static ImmutableDictionary<string, object?> Extension(string key, object? value) =>
        ImmutableDictionary<string, object?>.Empty.Add(key, value);
}
