using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>
/// What every schema has without saying so: the specified scalars and directives and the types of introspection, written
/// in SDL like everything else. Members and their types follow the specification (September 2025, sections 3.5, 3.13 and
/// 4.2) together with the two locations and the deprecation of directives that the reference implementation already shows.
/// </summary>
internal static class BuiltIn
{
    /// <summary>In the order in which introspection lists them; a schema has those it mentions.</summary>
    public static readonly ImmutableArray<string> Scalars = ["Int", "Float", "String", "Boolean", "ID"];

    private const string Text =
        """"
        "Whole numbers from -2147483648 to 2147483647."
        scalar Int

        "Numbers with or without a fraction, as IEEE 754 double precision holds them."
        scalar Float

        "Text, as a sequence of Unicode characters."
        scalar String

        "true or false."
        scalar Boolean

        "An identifier: opaque to the client, always written as a string; whole numbers are taken as input too."
        scalar ID

        "The field or fragment is part of the answer only if the argument is true."
        directive @include(
          "True keeps the field or fragment."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "The field or fragment is left out of the answer if the argument is true."
        directive @skip(
          "True leaves the field or fragment out."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "The element still works but should no longer be used."
        directive @deprecated(
          "Why, and what to use instead. May be Markdown."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE | DIRECTIVE_DEFINITION

        "Where the behaviour of a scalar is described."
        directive @specifiedBy(
          "The address of the description."
          url: String!
        ) on SCALAR

        "Exactly one field of the input object is given, and it is not null."
        directive @oneOf on INPUT_OBJECT

        "What the service can do: its types, its directives and the entry points of its operations."
        type __Schema {
          description: String
          "All types, the built-in ones included."
          types: [__Type!]!
          "Where queries begin."
          queryType: __Type!
          "Where mutations begin, if there are any."
          mutationType: __Type
          "Where subscriptions begin, if there are any."
          subscriptionType: __Type
          "All directives, the built-in ones included."
          directives(includeDeprecated: Boolean! = false): [__Directive!]!
        }

        """
        A type, or a list or non-null around one. The kind tells which of the other fields have a value:
        fields, interfaces, possibleTypes, enumValues, inputFields and ofType are null where they make no sense.
        """
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "Which kind of type a __Type is."
        enum __TypeKind {
          "A leaf value with its own notation."
          SCALAR
          "Has fields and may implement interfaces."
          OBJECT
          "Has fields that several object types share; possibleTypes lists those."
          INTERFACE
          "One of several object types; possibleTypes lists them."
          UNION
          "A leaf value out of a fixed list; enumValues lists it."
          ENUM
          "An argument with named parts; inputFields lists them."
          INPUT_OBJECT
          "A list of ofType."
          LIST
          "ofType without null."
          NON_NULL
        }

        "A field of an object or interface type."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The value taken if none is given, in GraphQL notation."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "One value of an enum; answers carry its name."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: an annotation that changes how a document or the schema is treated."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          "On a query."
          QUERY
          "On a mutation."
          MUTATION
          "On a subscription."
          SUBSCRIPTION
          "On a field of a selection."
          FIELD
          "On the definition of a fragment."
          FRAGMENT_DEFINITION
          "Where a named fragment is used."
          FRAGMENT_SPREAD
          "On an inline fragment."
          INLINE_FRAGMENT
          "On a variable of an operation."
          VARIABLE_DEFINITION
          "On a variable of a fragment."
          FRAGMENT_VARIABLE_DEFINITION
          "On the schema itself."
          SCHEMA
          "On a scalar type."
          SCALAR
          "On an object type."
          OBJECT
          "On a field of an object or interface type."
          FIELD_DEFINITION
          "On an argument of a field or directive."
          ARGUMENT_DEFINITION
          "On an interface type."
          INTERFACE
          "On a union type."
          UNION
          "On an enum type."
          ENUM
          "On a value of an enum type."
          ENUM_VALUE
          "On an input object type."
          INPUT_OBJECT
          "On a field of an input object type."
          INPUT_FIELD_DEFINITION
          "On the definition of a directive."
          DIRECTIVE_DEFINITION
        }
        """";

    private static readonly Lazy<BuiltInParts> Parts = new(Parse);

    public static ImmutableArray<TypeDefinitionNode> Types => Parts.Value.Types;

    public static ImmutableArray<DirectiveDefinitionNode> Directives => Parts.Value.Directives;

    public static bool IsScalar(string name) => Scalars.Contains(name);

    /// <summary>Whether the engine itself defines the type, as a scalar or for introspection.</summary>
    public static bool IsType(string name) => Parts.Value.TypeNames.Contains(name);

    public static bool IsIntrospectionType(string name) => IsType(name) && !IsScalar(name);

    public static bool IsDirective(string name) => Parts.Value.Directives.Any(d => d.Name.Value == name);

    private static BuiltInParts Parse()
    {
        var definitions = Parser.ParseDocument(Source.FromText(Text, "built-in"), ParserLimits.ForSchema).Definitions;
        ImmutableArray<TypeDefinitionNode> types = [.. definitions.OfType<TypeDefinitionNode>()];
        return new BuiltInParts(types, [.. definitions.OfType<DirectiveDefinitionNode>()], [.. types.Select(t => t.Name.Value)]);
    }

    private sealed record BuiltInParts(
        ImmutableArray<TypeDefinitionNode> Types, ImmutableArray<DirectiveDefinitionNode> Directives, HashSet<string> TypeNames);
}
