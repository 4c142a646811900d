using System.Collections.Concurrent;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Planning;

/// <summary>A document after parsing and validation: errors, or operations to plan.</summary>
internal sealed class PreparedDocument
{
    private const long BytesPerDocument = 800;
    private const long BytesPerError = 500;

    private readonly ConcurrentDictionary<OperationDefinitionNode, OperationShape> _shapes = new(concurrencyLevel: 1, capacity: 1);
    private readonly ExecutionLimits _limits;

    /// <param name="hash">SHA-256 of the text.</param>
    /// <param name="parsedBytes">What parsing has allocated: little of it is not the tree.</param>
    /// <param name="document">Null if there are errors: a refused document needs no tree.</param>
    public PreparedDocument(string hash, long parsedBytes, DocumentNode? document, ImmutableArray<GraphQLError> errors, ExecutionLimits limits)
    {
        (Hash, Document, Errors, _limits) = (hash, document, errors, limits);
        EstimatedBytes = BytesPerDocument + (document is null ? errors.Sum(BytesOf) : parsedBytes);
        Operations = document is null ? [] : [.. document.Definitions.OfType<OperationDefinitionNode>()];
    }

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public string Hash { get; }

    public DocumentNode? Document { get; }

    public ImmutableArray<GraphQLError> Errors { get; }

    public ImmutableArray<OperationDefinitionNode> Operations { get; }

    /// <summary>What the cache counts.</summary>
    public long EstimatedBytes { get; }

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

    /// <summary>Names that a document invents stand in the messages, as long as they are.</summary>
    private static long BytesOf(GraphQLError error) => BytesPerError + (error.Message.Length * 2L) + (error.Locations.Length * 8L);
}
