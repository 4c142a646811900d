namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>
/// A schema file holds no operations and no fragments. Ours: the reference implementation leaves them out without a word,
/// and whoever wrote them there would never learn why nothing happens.
/// </summary>
internal sealed class OnlyTypeSystemDefinitions : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var definition in document.Executable)
            problems.Add(Coordinates.Schema, "Operations and fragments do not belong in a schema file: move this one out.", definition);
    }
}
