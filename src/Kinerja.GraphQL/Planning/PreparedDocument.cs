using System.Collections.Concurrent;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Planning;

/// <summary>A document after parsing and validation: errors, or operations to plan.</summary>
internal sealed class PreparedDocument
{
    private readonly ConcurrentDictionary<OperationDefinitionNode, OperationShape> _shapes = [];
    private readonly ExecutionLimits _limits;

    /// <param name="document">Null if there are errors: a refused document needs no tree.</param>
    public PreparedDocument(int textLength, DocumentNode? document, ImmutableArray<GraphQLError> errors, ExecutionLimits limits)
    {
        (TextLength, Document, Errors, _limits) = (textLength, document, errors, limits);
        Operations = document is null ? [] : [.. document.Definitions.OfType<OperationDefinitionNode>()];
    }

    public int TextLength { get; }

    public DocumentNode? Document { get; }

    public ImmutableArray<GraphQLError> Errors { get; }

    public ImmutableArray<OperationDefinitionNode> Operations { get; }

    /// <summary>
    /// What the cache counts. Measured: a tree takes 20 to 40 times its text, little of which is the text itself.
    /// </summary>
    public long EstimatedBytes => 1_000 + (TextLength * 40L);

    public OperationShape ShapeOf(OperationDefinitionNode operation) => _shapes.TryGetValue(operation, out var known) ? known : _shapes.GetOrAdd(operation, new OperationShape(Document!, operation, _limits));

    /// <summary>GetOperation of the specification (6.1).</summary>
    public OperationDefinitionNode? Find(string? name, out GraphQLError? error)
    {
        error = null;
        if (name is not null)
        {
            var named = Operations.FirstOrDefault(o => o.Name?.Value == name);
            if (named is null) error = new GraphQLError($"The document has no operation named \"{name}\".", ErrorCodes.OperationNotFound);
            return named;
        }

        if (Operations.Length == 1) return Operations[0];
        error = new GraphQLError(
            Operations.IsEmpty ? "The document has no operation, only fragments." : "The document has several operations: say which one to run in \"operationName\".",
            ErrorCodes.OperationNotFound);
        return null;
    }
}
