using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>All definitions of all files as one document, with the indexes that rules and linker ask for.</summary>
internal sealed class SdlDocument
{
    private readonly Dictionary<string, TypeDefinitionNode> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeDefinitionNode>> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = new(StringComparer.Ordinal);

    public SdlDocument(ImmutableArray<DefinitionNode> definitions)
    {
        Executable = [.. definitions.OfType<ExecutableDefinitionNode>()];
        Definitions = [.. definitions.OfType<TypeSystemDefinitionNode>()];
        foreach (var type in BuiltIn.Types) _types[type.Name.Value] = type;
        foreach (var directive in BuiltIn.Directives) _directives[directive.Name.Value] = directive;
        foreach (var definition in Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode { IsExtension: true } extension:
                    if (!_extensions.TryGetValue(extension.Name.Value, out var list)) _extensions[extension.Name.Value] = list = [];
                    list.Add(extension);
                    break;
                case TypeDefinitionNode type:
                    _types[type.Name.Value] = type;
                    DefinedTypes[type.Name.Value] = type;
                    break;
                case DirectiveDefinitionNode directive:
                    _directives[directive.Name.Value] = directive;
                    break;
            }
        }

        Sites = [.. DirectiveSites.Of(Definitions)];
        InputValues = [.. InputValueSites.Of(Definitions)];
    }

    public ImmutableArray<TypeSystemDefinitionNode> Definitions { get; }

    /// <summary>Operations and fragments that stand in a schema file by mistake.</summary>
    public ImmutableArray<ExecutableDefinitionNode> Executable { get; }

    /// <summary>The types that the files define, by name. Of two with one name the last stands here; a rule refuses both.</summary>
    public Dictionary<string, TypeDefinitionNode> DefinedTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Every element that may bear directives.</summary>
    public ImmutableArray<DirectiveSite> Sites { get; }

    /// <summary>Every argument and input field.</summary>
    public ImmutableArray<InputValueSite> InputValues { get; }

    public IEnumerable<TypeDefinitionNode> Types => Definitions.OfType<TypeDefinitionNode>();

    public IEnumerable<SchemaDefinitionNode> SchemaDefinitions => Definitions.OfType<SchemaDefinitionNode>();

    public IEnumerable<DirectiveDefinitionNode> DirectiveDefinitions => Definitions.OfType<DirectiveDefinitionNode>();

    /// <summary>All names a type reference may use, the built-in ones included.</summary>
    public IReadOnlyCollection<string> TypeNames => _types.Keys;

    public IReadOnlyCollection<string> DirectiveNames => _directives.Keys;

    public bool Knows(string typeName) => _types.ContainsKey(typeName);

    public IReadOnlyList<TypeDefinitionNode> ExtensionsOf(string typeName) => _extensions.TryGetValue(typeName, out var list) ? list : [];

    /// <summary>A definition of the files stands before the built-in one of the same name.</summary>
    public DirectiveDefinitionNode? FindDirective(string name) => _directives.GetValueOrDefault(name);
}
