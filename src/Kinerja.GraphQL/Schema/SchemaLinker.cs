using System.Diagnostics;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>
/// Makes the model out of the definitions: first an empty type for every name, then what is in them, because types refer
/// to each other in any order and in circles.
/// </summary>
internal sealed class SchemaLinker(SdlDocument document, SchemaProblems problems)
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedType> _placeholders = new(StringComparer.Ordinal);
    private readonly AppliedDirectives _applied = new(problems);

    public LinkedSchema Link(IEnumerable<ScalarCodec> codecs)
    {
        var builtIn = BuiltIn.Types.Select(node => (Type: AddShell(node), Node: node)).ToArray();
        var own = new List<NamedType>();
        foreach (var node in document.Types)
        {
            if (node.IsExtension || _types.ContainsKey(node.Name.Value)) continue;
            var type = AddShell(node);
            type.Nodes = [node, .. document.ExtensionsOf(node.Name.Value)];
            type.Description = node.Description?.Value;
            own.Add(type);
        }

        foreach (var (type, node) in builtIn)
        {
            type.Description = node.Description?.Value;
            Fill(type, [node], isBuiltIn: true);
        }

        foreach (var type in own) Fill(type, type.Nodes, isBuiltIn: false);
        var directives = LinkDirectives();
        ImmutableArray<ScalarCodec> given = [.. codecs];
        // The specified scalars are read by their own codecs first, whatever else is added for them.
        foreach (var group in BuiltInCodecs.All.Concat(given).GroupBy(c => c.Scalar))
        {
            if (_types.GetValueOrDefault(group.Key) is ScalarType scalar) scalar.Codecs = [.. group];
        }

        var roots = Roots();
        var usedScalars = UsedScalars(own, directives);
        var schema = new GraphSchema(
            new NamedList<NamedType>([.. own, .. builtIn.Select(b => b.Type).Where(t => t is not ScalarType || usedScalars.Contains(t))], t => t.Name),
            directives,
            roots.GetValueOrDefault(OperationKind.Query)?.Type as ObjectType,
            roots.GetValueOrDefault(OperationKind.Mutation)?.Type as ObjectType,
            roots.GetValueOrDefault(OperationKind.Subscription)?.Type as ObjectType,
            document.SchemaDefinitions.FirstOrDefault(n => !n.IsExtension)?.Description?.Value,
            [.. document.SchemaDefinitions.OrderBy(n => n.IsExtension)])
        {
            IdleCodecs = [.. given.Where(c => _types.GetValueOrDefault(c.Scalar) is not ScalarType)],
        };
        return new LinkedSchema(schema, roots, Find, _placeholders.Values.ToHashSet<NamedType>());
    }

    private NamedType AddShell(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        return _types[name] = node switch
        {
            ScalarTypeDefinitionNode => new ScalarType(name),
            ObjectTypeDefinitionNode => new ObjectType(name),
            InterfaceTypeDefinitionNode => new InterfaceType(name),
            UnionTypeDefinitionNode => new UnionType(name),
            EnumTypeDefinitionNode => new EnumType(name),
            InputObjectTypeDefinitionNode => new InputObjectType(name),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>An extension of another kind is refused by a rule; its members are left out here.</summary>
    private void Fill(NamedType type, ImmutableArray<TypeDefinitionNode> nodes, bool isBuiltIn)
    {
        var members = new MemberLinker(Resolve, _applied, isBuiltIn);
        switch (type)
        {
            case ScalarType scalar:
                foreach (var node in nodes) scalar.SpecifiedBy = _applied.SpecifiedByUrl(node.Directives, type.Name) ?? scalar.SpecifiedBy;
                break;
            case FieldedType fielded:
                var parts = nodes.OfType<FieldedTypeDefinitionNode>().ToArray();
                fielded.Fields = members.Fields(type.Name, parts.SelectMany(n => n.Fields));
                fielded.Interfaces = [.. parts.SelectMany(n => n.Interfaces).Select(n => Find(n.Name.Value)).OfType<InterfaceType>().Distinct()];
                break;
            case UnionType union:
                union.Members = [.. nodes.OfType<UnionTypeDefinitionNode>().SelectMany(n => n.Members).Select(n => Find(n.Name.Value)).OfType<ObjectType>().Distinct()];
                break;
            case EnumType enumeration:
                enumeration.Values = members.Values(type.Name, nodes.OfType<EnumTypeDefinitionNode>().SelectMany(n => n.Values));
                break;
            case InputObjectType input:
                input.Fields = members.InputValues(name => Coordinates.Member(type.Name, name), nodes.OfType<InputObjectTypeDefinitionNode>().SelectMany(n => n.Fields));
                input.IsOneOf = AppliedDirectives.Find(nodes[0].Directives, AppliedDirectives.OneOf) is not null;
                break;
        }
    }

    /// <summary>Those of the files in order, then the built-in ones that no file defines itself.</summary>
    private NamedList<DirectiveDefinition> LinkDirectives()
    {
        var own = document.DirectiveDefinitions.DistinctBy(d => d.Name.Value).ToArray();
        var names = own.Select(d => d.Name.Value).ToHashSet();
        return new NamedList<DirectiveDefinition>(
            [
                .. own.Select(d => new MemberLinker(Resolve, _applied, isBuiltIn: false).Directive(d)),
                .. BuiltIn.Directives.Where(d => !names.Contains(d.Name.Value)).Select(d => new MemberLinker(Resolve, _applied, isBuiltIn: true).Directive(d)),
            ],
            d => d.Name);
    }

    /// <summary>A schema definition says all; without one the usual names count, and extensions fill what is open.</summary>
    private Dictionary<OperationKind, RootReference> Roots()
    {
        var roots = new Dictionary<OperationKind, RootReference>();
        foreach (var node in document.SchemaDefinitions.SelectMany(n => n.OperationTypes))
            roots.TryAdd(node.Operation, new RootReference(Find(node.Type.Name.Value), node.Type));
        if (document.SchemaDefinitions.Any(n => !n.IsExtension)) return roots;

        foreach (var operation in Enum.GetValues<OperationKind>())
        {
            if (_types.TryGetValue(operation.ToString(), out var type))
                roots[operation] = new RootReference(type, roots.GetValueOrDefault(operation)?.Node);
        }

        return roots;
    }

    /// <summary>The specification wants the built-in scalars in a schema only if something refers to them (section 3.5).</summary>
    private HashSet<NamedType> UsedScalars(List<NamedType> own, NamedList<DirectiveDefinition> directives)
    {
        var used = new HashSet<NamedType> { Find("String"), Find("Boolean") };
        used.UnionWith(document.DefinedTypes.Keys.Where(BuiltIn.IsScalar).Select(Find));
        foreach (var type in own)
        {
            if (type is FieldedType fielded)
                used.UnionWith(fielded.Fields.SelectMany(f => f.Arguments.Select(a => a.Type.Named).Append(f.Type.Named)));
            if (type is InputObjectType input) used.UnionWith(input.Fields.Select(f => f.Type.Named));
        }

        used.UnionWith(directives.SelectMany(d => d.Arguments).Select(a => a.Type.Named));
        return used;
    }

    private SchemaType Resolve(TypeNode node) => TypeReferences.Resolve(node, Find)!;

    private NamedType Find(string name)
    {
        if (_types.TryGetValue(name, out var type) || _placeholders.TryGetValue(name, out type)) return type;
        return _placeholders[name] = new ScalarType(name);
    }
}
