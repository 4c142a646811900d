namespace Kinerja.GraphQL.Tests.Schema.Rules;

/// <summary>Places agree with the reference implementation's; the texts are ours.</summary>
public static class SdlRuleCases
{
    public static readonly TheoryData<string, string, string> Broken = new()
    {
        {
            "LoneSchemaDefinition",
            """
            schema { query: Q }
            schema { query: Q }
            schema { query: Q }
            """,
            """
            a.graphql:2:1  schema  The schema is already defined: keep one definition and write "extend schema" elsewhere.
            a.graphql:3:1  schema  The schema is already defined: keep one definition and write "extend schema" elsewhere.
            """
        },
        {
            "UniqueOperationTypes",
            "schema { query: A query: B }",
            "a.graphql:1:10  schema  The root type of query is given twice: remove one. (see also a.graphql:1:19)"
        },
        {
            "UniqueOperationTypes",
            """
            schema { query: A }
            extend schema { query: B mutation: C }
            """,
            "a.graphql:1:10  schema  The root type of query is given twice: remove one. (see also a.graphql:2:17)"
        },
        {
            "UniqueTypeNames",
            """
            type A
            enum B { A }
            scalar A
            input B
            """,
            """
            a.graphql:1:6  A  Type A is defined twice: rename one, or write "extend" before the second. (see also a.graphql:3:8)
            a.graphql:2:6  B  Type B is defined twice: rename one, or write "extend" before the second. (see also a.graphql:4:7)
            """
        },
        {
            "UniqueEnumValueNames",
            "enum E { A B A }",
            "a.graphql:1:10  E.A  The value is defined twice: remove one. (see also a.graphql:1:14)"
        },
        {
            "UniqueEnumValueNames",
            """
            enum E { A }
            extend enum E { B A }
            extend enum F { A }
            """,
            "a.graphql:1:10  E.A  The value is defined twice: remove one. (see also a.graphql:2:19)"
        },
        {
            "UniqueFieldDefinitionNames",
            "type T { a: Int a: Int }",
            "a.graphql:1:10  T.a  The field is defined twice: remove or rename one. (see also a.graphql:1:17)"
        },
        {
            "UniqueFieldDefinitionNames",
            """
            interface T { a: Int }
            extend interface T { b: Int a: Int }
            """,
            "a.graphql:1:15  T.a  The field is defined twice: remove or rename one. (see also a.graphql:2:29)"
        },
        {
            "UniqueFieldDefinitionNames",
            "input T { a: Int b: Int a: Int }",
            "a.graphql:1:11  T.a  The field is defined twice: remove or rename one. (see also a.graphql:1:25)"
        },
        {
            "UniqueArgumentDefinitionNames",
            "type T { f(a: Int, b: Int, a: Int, a: ID): Int }",
            "a.graphql:1:12  T.f(a:)  The argument is defined more than once: keep one. (see also a.graphql:1:28, a.graphql:1:36)"
        },
        {
            "UniqueArgumentDefinitionNames",
            "directive @d(a: Int, a: Int) on FIELD",
            "a.graphql:1:14  @d(a:)  The argument is defined more than once: keep one. (see also a.graphql:1:22)"
        },
        {
            "UniqueArgumentDefinitionNames",
            "extend interface T { f(a: Int, a: Int): Int }",
            "a.graphql:1:24  T.f(a:)  The argument is defined more than once: keep one. (see also a.graphql:1:32)"
        },
        {
            "UniqueDirectiveNames",
            """
            directive @d on FIELD
            directive @e on FIELD
            directive @d on QUERY
            """,
            "a.graphql:1:12  @d  Directive @d is defined twice: remove or rename one. (see also a.graphql:3:12)"
        },
        {
            "KnownTypeNames",
            "type Satker { anak: [Sakter!]! }",
            "a.graphql:1:22  Satker.anak  There is no type Sakter: define it or correct the name (did you mean Satker?)."
        },
        {
            "KnownTypeNames",
            "schema { query: Q }",
            "a.graphql:1:17  schema  There is no type Q: define it or correct the name."
        },
        {
            "KnownTypeNames",
            "union U = A",
            "a.graphql:1:11  U  There is no type A: define it or correct the name."
        },
        {
            "KnownTypeNames",
            "type T implements I { f(a: [J!]): Int }",
            """
            a.graphql:1:19  T  There is no type I: define it or correct the name (did you mean ID?).
            a.graphql:1:29  T.f(a:)  There is no type J: define it or correct the name.
            """
        },
        {
            "KnownTypeNames",
            """
            input N { a: X = 1 }
            directive @d(a: Y) on FIELD
            extend interface T { a: Z }
            """,
            """
            a.graphql:1:14  N.a  There is no type X: define it or correct the name.
            a.graphql:2:17  @d(a:)  There is no type Y: define it or correct the name.
            a.graphql:3:25  T.a  There is no type Z: define it or correct the name.
            """
        },
        {
            "KnownDirectives",
            "type T @nope { a: Int @deprecate }",
            """
            a.graphql:1:8  T  There is no directive @nope: define it or correct the name.
            a.graphql:1:23  T.a  There is no directive @deprecate: define it or correct the name (did you mean deprecated?).
            """
        },
        {
            "KnownDirectives",
            """
            directive @d on OBJECT
            schema @d { query: T }
            type T @d { f(a: Int @d): Int @d }
            scalar S @d
            interface I @d
            union U @d
            enum E @d { A @d }
            input N @d { a: Int @d }
            """,
            """
            a.graphql:2:8  schema  @d may not stand here: remove it or add SCHEMA to the locations of its definition.
            a.graphql:3:22  T.f(a:)  @d may not stand here: remove it or add ARGUMENT_DEFINITION to the locations of its definition.
            a.graphql:3:31  T.f  @d may not stand here: remove it or add FIELD_DEFINITION to the locations of its definition.
            a.graphql:4:10  S  @d may not stand here: remove it or add SCALAR to the locations of its definition.
            a.graphql:5:13  I  @d may not stand here: remove it or add INTERFACE to the locations of its definition.
            a.graphql:6:9  U  @d may not stand here: remove it or add UNION to the locations of its definition.
            a.graphql:7:8  E  @d may not stand here: remove it or add ENUM to the locations of its definition.
            a.graphql:7:15  E.A  @d may not stand here: remove it or add ENUM_VALUE to the locations of its definition.
            a.graphql:8:9  N  @d may not stand here: remove it or add INPUT_OBJECT to the locations of its definition.
            a.graphql:8:21  N.a  @d may not stand here: remove it or add INPUT_FIELD_DEFINITION to the locations of its definition.
            """
        },
        {
            "UniqueDirectivesPerLocation",
            "type T { a: Int @deprecated @deprecated }",
            "a.graphql:1:17  T.a  @deprecated stands twice on one element: remove one, or define the directive as repeatable. (see also a.graphql:1:29)"
        },
        {
            "UniqueDirectivesPerLocation",
            """
            directive @d on OBJECT
            type T @d
            extend type T @d
            """,
            "a.graphql:2:8  T  @d stands twice on one element: remove one, or define the directive as repeatable. (see also a.graphql:3:15)"
        },
        {
            "UniqueDirectivesPerLocation",
            """
            schema @d { query: T }
            extend schema @d
            directive @d on SCHEMA
            """,
            "a.graphql:1:8  schema  @d stands twice on one element: remove one, or define the directive as repeatable. (see also a.graphql:2:15)"
        },
        {
            "PossibleTypeExtensions",
            """
            type Satker
            extend type Sakter { a: Int }
            """,
            "a.graphql:2:13  Sakter  There is no type Sakter to extend: define it or correct the name (did you mean Satker?)."
        },
        {
            "PossibleTypeExtensions",
            """
            extend scalar T @d
            scalar S
            extend type S { a: Int }
            enum E { A }
            extend input E { a: Int }
            """,
            """
            a.graphql:1:15  T  There is no type T to extend: define it or correct the name.
            a.graphql:2:1  S  S is a scalar and cannot be extended as an object type: write "extend scalar S". (see also a.graphql:3:1)
            a.graphql:4:1  E  E is an enum and cannot be extended as an input object: write "extend enum E". (see also a.graphql:5:1)
            """
        },
        {
            "PossibleTypeExtensions",
            "extend scalar String @d",
            "a.graphql:1:15  String  String is built in and cannot be extended: define a type of your own."
        },
        {
            "KnownArgumentNamesOnDirectives",
            """
            type T { a: Int @deprecated(reson: "x") }
            """,
            "a.graphql:1:29  T.a  @deprecated has no argument reson: remove it or correct the name (did you mean reason?)."
        },
        {
            "KnownArgumentNamesOnDirectives",
            """
            directive @d(a: Int) on OBJECT
            type T @d(a: 1, b: 2)
            """,
            "a.graphql:2:17  T  @d has no argument b: remove it or correct the name."
        },
        {
            "UniqueArgumentNames",
            """
            directive @d(a: Int) on OBJECT
            type T @d(a: 1, b: 2, a: 3, a: 4)
            """,
            "a.graphql:2:11  T  @d is given its argument a more than once: keep one. (see also a.graphql:2:23, a.graphql:2:29)"
        },
        {
            "UniqueInputFieldNames",
            "input N { a: M = {x: 1, y: [{x: 1, x: 2}], x: 3} }",
            """
            a.graphql:1:19  N.a  The value gives field x twice: remove one. (see also a.graphql:1:44)
            a.graphql:1:30  N.a  The value gives field x twice: remove one. (see also a.graphql:1:36)
            """
        },
        {
            "UniqueInputFieldNames",
            "type T @d(a: {b: 1, b: 2})",
            "a.graphql:1:15  T  The value gives field b twice: remove one. (see also a.graphql:1:21)"
        },
        {
            "UniqueInputFieldNames",
            "type T { f(a: M = {x: 1, x: 2}): Int }",
            "a.graphql:1:20  T.f(a:)  The value gives field x twice: remove one. (see also a.graphql:1:26)"
        },
        {
            "ProvidedRequiredArgumentsOnDirectives",
            """
            directive @d(a: Int!, b: Int! = 1, c: Int, e: [Int!]!) on OBJECT
            type T @d(a: 1)
            type U @d
            """,
            """
            a.graphql:2:8  T  @d needs its argument e of type [Int!]!: give it.
            a.graphql:3:8  U  @d needs its argument a of type Int!: give it.
            a.graphql:3:8  U  @d needs its argument e of type [Int!]!: give it.
            """
        },
        {
            "ProvidedRequiredArgumentsOnDirectives",
            "scalar S @specifiedBy",
            "a.graphql:1:10  S  @specifiedBy needs its argument url of type String!: give it."
        },
        {
            "OnlyTypeSystemDefinitions",
            """
            type Query { a: Int }
            query Q { a }
            fragment F on Query { a }
            """,
            """
            a.graphql:2:1  schema  Operations and fragments do not belong in a schema file: move this one out.
            a.graphql:3:1  schema  Operations and fragments do not belong in a schema file: move this one out.
            """
        },
        {
            "BuiltInTypesStay",
            """
            type String { a: Int }
            type __Type { a: Int }
            scalar Int
            """,
            """
            a.graphql:1:6  String  String is built in and cannot be defined: choose another name.
            a.graphql:2:6  __Type  __Type is built in and cannot be defined: choose another name.
            """
        },
        {
            "BuiltInTypesStay",
            """
            scalar ID
            extend scalar ID @d
            """,
            "a.graphql:2:15  ID  ID is built in and cannot be extended: choose another name."
        },
        {
            "BuiltInTypesStay",
            """
            input N { a: Int }
            extend input N @oneOf
            """,
            "a.graphql:2:16  N  @oneOf has no effect on an extension: move it to the definition."
        },
    };

    public static readonly TheoryData<string, string> Kept = new()
    {
        {
            "LoneSchemaDefinition",
            """
            schema { query: Q }
            extend schema { mutation: M }
            """
        },
        {
            "LoneSchemaDefinition",
            """
            extend schema { query: Q }
            extend schema { mutation: M }
            """
        },
        {
            "UniqueOperationTypes",
            """
            schema { query: A }
            extend schema { mutation: A }
            """
        },
        {
            "UniqueTypeNames",
            """
            type A
            extend type A { a: Int }
            """
        },
        {
            "UniqueEnumValueNames",
            """
            enum E { A }
            enum F { A }
            extend enum E { B }
            """
        },
        {
            "UniqueFieldDefinitionNames",
            """
            type T { a: Int }
            type U { a: Int }
            extend type T { b: Int }
            """
        },
        {
            "UniqueFieldDefinitionNames",
            "input T { a: Int b: Int }"
        },
        {
            "UniqueArgumentDefinitionNames",
            "type T { f(a: Int): Int g(a: Int, b: Int): Int }"
        },
        {
            "UniqueArgumentDefinitionNames",
            "directive @d(a: Int, b: Int) on FIELD"
        },
        {
            "UniqueDirectiveNames",
            """
            directive @d on FIELD
            directive @skip on FIELD
            """
        },
        {
            "KnownTypeNames",
            """
            schema { query: T }
            type T implements I { f(a: N): U }
            union U = T
            interface I { a: __Type }
            input N { a: Int b: Float c: String d: Boolean e: ID f: E }
            enum E { A }
            """
        },
        {
            "KnownDirectives",
            """
            directive @d on SCHEMA | SCALAR | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION | FIELD_DEFINITION
            schema @d { query: T }
            type T @d { f(a: Int @d): Int @d }
            scalar S @d
            interface I @d
            union U @d
            enum E @d { A @d }
            input N @d { a: Int @d }
            """
        },
        {
            "KnownDirectives",
            "type T { a: Int @deprecated }"
        },
        {
            "UniqueDirectivesPerLocation",
            """
            directive @d repeatable on OBJECT
            type T @d @d
            extend type T @d
            """
        },
        {
            "UniqueDirectivesPerLocation",
            """
            directive @d on OBJECT | SCHEMA
            schema @d { query: schema }
            type schema @d
            """
        },
        {
            "UniqueDirectivesPerLocation",
            "type T @nope @nope"
        },
        {
            "PossibleTypeExtensions",
            """
            extend type T { a: Int }
            type T
            """
        },
        {
            "PossibleTypeExtensions",
            """
            scalar S
            interface I
            union U
            enum E
            input N
            extend scalar S @d
            extend interface I { a: Int }
            extend union U = T
            extend enum E { A }
            extend input N { a: Int }
            """
        },
        {
            "KnownArgumentNamesOnDirectives",
            """
            directive @d(a: Int) on OBJECT
            type T @d(a: 1)
            """
        },
        {
            "KnownArgumentNamesOnDirectives",
            "type T @nope(x: 1)"
        },
        {
            "UniqueArgumentNames",
            """
            directive @d(a: Int) on OBJECT
            type T @d(a: 1, b: 2)
            """
        },
        {
            "UniqueInputFieldNames",
            "input N { a: M = {x: 1, y: {x: 2}} b: M = {x: 1} }"
        },
        {
            "ProvidedRequiredArgumentsOnDirectives",
            """
            directive @d(a: Int!, b: Int! = 1, c: Int) on OBJECT
            type T @d(a: 1)
            """
        },
        {
            "ProvidedRequiredArgumentsOnDirectives",
            "type T { a: Int @deprecated }"
        },
        {
            "OnlyTypeSystemDefinitions",
            "type Query { a: Int }"
        },
        {
            "BuiltInTypesStay",
            """
            scalar Int
            scalar S
            extend scalar S @d
            """
        },
        {
            "BuiltInTypesStay",
            "input N @oneOf { a: Int }"
        },
    };
}
