using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema.Checks;
using Kinerja.GraphQL.Schema.Rules;

namespace Kinerja.GraphQL.Schema;

/// <summary>Makes one schema out of any number of SDL texts; definitions and extensions may stand in any file and any order.</summary>
public static class SchemaBuilder
{
    public static SchemaBuildResult Build(IEnumerable<Source> sources, IEnumerable<ScalarCodec>? codecs = null)
    {
        var problems = new SchemaProblems { Stage = SchemaStage.Syntax };
        var definitions = Parse(sources, problems);
        if (problems.Any) return new SchemaBuildResult(null, problems.Sorted());

        problems.Stage = SchemaStage.Definitions;
        var document = new SdlDocument(definitions);
        foreach (var rule in SpecifiedSdlRules.All) rule.Check(document, problems);

        // Linking goes on after broken rules: unknown names become placeholders that no check complains about again.
        var linked = new SchemaLinker(document, problems).Link(codecs ?? []);

        problems.Stage = SchemaStage.Types;
        TypeSystemChecks.Run(linked, problems);
        return problems.Any
            ? new SchemaBuildResult(null, problems.Sorted())
            : new SchemaBuildResult(linked.Schema, []);
    }

    /// <summary>For callers that cannot go on without a schema; the exception lists every problem.</summary>
    public static GraphSchema BuildOrThrow(IEnumerable<Source> sources, IEnumerable<ScalarCodec>? codecs = null) =>
        Build(sources, codecs).SchemaOrThrow();

    private static ImmutableArray<DefinitionNode> Parse(IEnumerable<Source> sources, SchemaProblems problems)
    {
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        foreach (var source in sources)
        {
            try
            {
                definitions.AddRange(Parser.ParseDocument(source, ParserLimits.ForSchema).Definitions);
            }
            catch (GraphQLSyntaxException e)
            {
                problems.AddAt("syntax", e.Message, [e.Place]);
            }
        }

        return definitions.ToImmutable();
    }
}
