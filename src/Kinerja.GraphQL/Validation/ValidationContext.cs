using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation;

/// <summary>What the rules share while they judge one document; everything here is computed at most once.</summary>
internal sealed class ValidationContext
{
    public ValidationContext(GraphSchema schema, DocumentNode document, ErrorLog errors, ValidationLimits limits, ValidationOptions options)
    {
        (Schema, Document, Errors, Limits) = (schema, document, errors, limits);
        Suggestions = new Suggestions(options.Suggest);
        Fragments = new FragmentGraph(document, limits, errors);
        Variables = new VariableUsages(schema, Fragments);
    }

    public GraphSchema Schema { get; }

    public DocumentNode Document { get; }

    public ErrorLog Errors { get; }

    public ValidationLimits Limits { get; }

    public Suggestions Suggestions { get; }

    public FragmentGraph Fragments { get; }

    public VariableUsages Variables { get; }

    public TypeInfo Here { get; } = new();
}
