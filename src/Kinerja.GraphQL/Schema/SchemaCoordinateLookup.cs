using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Schema;

/// <summary>Finds the element that a schema coordinate names (specification, section 3.14).</summary>
public static class SchemaCoordinateLookup
{
    /// <summary>
    /// A <see cref="NamedType"/>, <see cref="FieldDefinition"/>, <see cref="InputValueDefinition"/>, <see cref="EnumValueDefinition"/>
    /// or <see cref="DirectiveDefinition"/>; null if the schema has no such element.
    /// </summary>
    public static object? Find(this GraphSchema schema, SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective)
        {
            var directive = schema.Directives.Find(coordinate.Name);
            return coordinate.Argument is { } name ? directive?.Arguments.Find(name) : directive;
        }

        object? element = schema.FindType(coordinate.Name);
        if (coordinate.Member is { } member)
        {
            element = element switch
            {
                FieldedType type => type.Fields.Find(member),
                InputObjectType type => type.Fields.Find(member),
                EnumType type => type.Values.Find(member),
                _ => null,
            };
        }

        return coordinate.Argument is { } argument ? (element as FieldDefinition)?.Arguments.Find(argument) : element;
    }
}
