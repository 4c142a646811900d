namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>One rule over the definitions as they are written, before any type is made of them.</summary>
internal interface ISdlRule
{
    void Check(SdlDocument document, SchemaProblems problems);
}
