namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>An extension extends a type that the files define, and of the same kind (specification, section 3.4.3 and its sisters).</summary>
internal sealed class PossibleTypeExtensions : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var extension in document.Types.Where(t => t.IsExtension))
        {
            var name = extension.Name.Value;
            if (!document.DefinedTypes.TryGetValue(name, out var definition))
                problems.Add(name, Unknown(name, document), extension.Name);
            else if (definition.GetType() != extension.GetType())
                problems.Add(name, $"{name} is {TypeKinds.Of(definition)} and cannot be extended as {TypeKinds.Of(extension)}: write \"extend {TypeKinds.Keyword(definition)} {name}\".", definition, extension);
        }
    }

    private static string Unknown(string name, SdlDocument document) => BuiltIn.IsType(name)
        ? $"{name} is built in and cannot be extended: define a type of your own."
        : $"There is no type {name} to extend: define it or correct the name{DidYouMean.Hint(name, document.DefinedTypes.Keys)}.";
}
