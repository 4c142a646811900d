namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>Only one "schema { ... }" over all files (specification, section 3.3).</summary>
internal sealed class LoneSchemaDefinition : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var definition in document.SchemaDefinitions.Where(n => !n.IsExtension).Skip(1))
            problems.Add(Coordinates.Schema, "The schema is already defined: keep one definition and write \"extend schema\" elsewhere.", definition);
    }
}
