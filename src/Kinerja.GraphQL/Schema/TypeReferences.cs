using System.Diagnostics;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>Turns written types ("[Satker!]!") into types of the model, and looks inside them.</summary>
internal static class TypeReferences
{
    /// <summary>The name inside all lists and non-nulls.</summary>
    public static NamedTypeNode NamedOf(TypeNode node)
    {
        while (true)
        {
            switch (node)
            {
                case NamedTypeNode named: return named;
                case ListTypeNode list: node = list.Item; break;
                case NonNullTypeNode nonNull: node = nonNull.Inner; break;
                default: throw new UnreachableException();
            }
        }
    }

    /// <summary>Builds the type from the inside out; null if <paramref name="find"/> does not know its name.</summary>
    public static SchemaType? Resolve(TypeNode node, Func<string, NamedType?> find)
    {
        var wrappers = new Stack<TypeNode>();
        var current = node;
        while (current is not NamedTypeNode)
        {
            wrappers.Push(current);
            current = current is ListTypeNode list ? list.Item : ((NonNullTypeNode)current).Inner;
        }

        SchemaType? type = find(((NamedTypeNode)current).Name.Value);
        if (type is null) return null;
        while (wrappers.TryPop(out var wrapper)) type = wrapper is ListTypeNode ? new ListType(type) : new NonNullType(type);
        return type;
    }
}
