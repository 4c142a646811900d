namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>A type's name is its own over all files (specification, section 3.3).</summary>
internal sealed class UniqueTypeNames : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        var names = new UniqueNames();
        foreach (var type in document.Types.Where(t => !t.IsExtension))
        {
            if (names.FirstWith(type.Name) is { } first)
                problems.Add(type.Name.Value, $"Type {type.Name.Value} is defined twice: rename one, or write \"extend\" before the second.", first, type.Name);
        }
    }
}
