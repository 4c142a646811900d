using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation;

/// <summary>Judges a document against a schema before anything is executed (specification, section 5).</summary>
public static class Validator
{
    /// <summary>All errors in the order in which one walk through the document meets them; none if the document may run.</summary>
    public static ImmutableArray<GraphQLError> Validate(
        GraphSchema schema, DocumentNode document, ValidationLimits? limits = null, ValidationOptions? options = null) =>
        Validate(schema, document, options?.Introspection == false ? SpecifiedRules.WithoutIntrospection : SpecifiedRules.All, limits, options);

    internal static ImmutableArray<GraphQLError> Validate(
        GraphSchema schema, DocumentNode document, ImmutableArray<RuleFactory> rules, ValidationLimits? limits, ValidationOptions? options)
    {
        var log = new ErrorLog((limits ?? ValidationLimits.Default).MaxErrors);
        var context = new ValidationContext(schema, document, log, limits ?? ValidationLimits.Default, options ?? ValidationOptions.Default);
        try
        {
            context.Fragments.RefuseLongChains();
            new ValidationWalker(schema, context.Here, [.. rules.Select(rule => rule(context))]).Walk(document);
        }
        catch (ValidationStoppedException)
        {
            // The log already holds the entry that says why.
        }

        return log.ToErrors();
    }
}
