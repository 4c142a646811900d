using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Validation;

namespace Kinerja.GraphQL.Planning;

/// <summary>
/// From text to plan with as little work as possible: documents by the SHA-256 of their text, plans by document, operation and
/// the value of its conditions. Refused documents have a small cache of their own, so that an attacker's do not push out clients'.
/// </summary>
internal sealed class OperationCache(BoundSchema schema, ExecutorOptions options)
{
    private readonly ByteBoundCache<DocumentKey, PreparedDocument> _documents = new(options.Limits.CacheBytes, d => d.Errors.IsEmpty ? d.EstimatedBytes : 0);
    private readonly ByteBoundCache<DocumentKey, PreparedDocument> _refused = new(options.Limits.CacheBytes / 32, d => d.EstimatedBytes);
    private readonly ByteBoundCache<PlanKey, OperationPlan> _plans = new(options.Limits.CacheBytes, p => p.EstimatedBytes);

    public long Bytes => _documents.Bytes + _refused.Bytes + _plans.Bytes;

    public PreparedDocument Document(ReadOnlyMemory<byte> text)
    {
        var key = DocumentKey.Of(text.Span);
        var made = false;
        var document = _refused.TryGet(key) ?? _documents.GetOrAdd(key, k =>
        {
            made = true;
            return Prepare(k, text);
        });
        Telemetry.LookedUp("document", !made);
        if (document.Errors.IsEmpty) return document;
        if (!made) return document;
        _documents.Remove(key);
        return _refused.GetOrAdd(key, _ => document);
    }

    public OperationPlan Plan(PreparedDocument document, OperationDefinitionNode operation, Conditions conditions)
    {
        // An operation with many conditions has too many variants to keep them all; the others are planned for each request.
        var variants = 1L << Math.Min(document.ShapeOf(operation).ConditionVariables.Length, 62);
        if (variants > options.Limits.MaxPlanVariants) return Create(document, operation, conditions);
        var made = false;
        var plan = _plans.GetOrAdd(new PlanKey(operation, conditions.Key), _ =>
        {
            made = true;
            return Create(document, operation, conditions);
        });
        Telemetry.LookedUp("plan", !made);
        return plan;
    }

    /// <summary>Makes a document and all plans that would be kept of it; the document's errors, if it has any.</summary>
    public ImmutableArray<GraphQLError> Warm(ReadOnlyMemory<byte> text)
    {
        var document = Document(text);
        if (!document.Errors.IsEmpty) return document.Errors;
        foreach (var operation in document.Operations)
        {
            var shape = document.ShapeOf(operation);
            if (shape.TooLarge(options.Limits) is { } tooLarge) return [tooLarge];
            foreach (var conditions in Conditions.All(shape.ConditionVariables, options.Limits.MaxPlanVariants)) _ = Plan(document, operation, conditions).Root;
        }

        return [];
    }

    private PreparedDocument Prepare(DocumentKey key, ReadOnlyMemory<byte> text)
    {
        options.Listener?.Parsed();
        var limits = options.Limits;
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var document = Parser.ParseDocument(new Source(text), new ParserLimits { MaxTokens = limits.MaxTokens, MaxNesting = limits.MaxNesting });
            var parsedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
            var errors = Validator.Validate(
                schema.Schema,
                document,
                new ValidationLimits
                {
                    MaxErrors = limits.MaxValidationErrors,
                    MaxFieldComparisons = limits.MaxFieldComparisons,
                    MaxFragmentChain = limits.MaxFragmentChain,
                    MaxFragmentVisits = limits.MaxFragmentVisits,
                    MaxIntrospectionListDepth = limits.MaxIntrospectionLists,
                },
                new ValidationOptions { Suggest = options.Suggest, Introspection = options.Introspection });
            return new PreparedDocument(key.ToString(), parsedBytes, errors.IsEmpty ? document : null, errors, limits);
        }
        catch (GraphQLSyntaxException e)
        {
            return new PreparedDocument(key.ToString(), 0, null, [e.ToError()], limits);
        }
    }

    private OperationPlan Create(PreparedDocument document, OperationDefinitionNode operation, Conditions conditions)
    {
        var root = schema.Object(schema.Schema.RootType(operation.Operation)!.Name);
        var cost = new CostPlanner(schema.Prices, schema.TypeSets, schema.Schema, document.Document!, conditions).Plan(root.Type, operation, options.AssumedListSize);
        return new OperationPlan(operation, cost, () => Plan(root, document, operation, conditions), document.ShapeOf(operation).EstimatedPlanBytes);
    }

    private SelectionPlan Plan(BoundObject root, PreparedDocument document, OperationDefinitionNode operation, Conditions conditions)
    {
        options.Listener?.Planned();
        return new Planner(schema, document.Document!, conditions).PlanRoot(root, operation);
    }

    private readonly record struct PlanKey(OperationDefinitionNode Operation, string Conditions);

    private readonly record struct DocumentKey(UInt128 First, UInt128 Second)
    {
        public static DocumentKey Of(ReadOnlySpan<byte> text)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(text, hash);
            var halves = MemoryMarshal.Cast<byte, UInt128>(hash);
            return new DocumentKey(halves[0], halves[1]);
        }

        /// <summary>The hash as hexadecimal digits, as tools print it.</summary>
        public override string ToString()
        {
            UInt128[] halves = [First, Second];
            return Convert.ToHexStringLower(MemoryMarshal.AsBytes(halves.AsSpan()));
        }
    }
}
