namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>The rules of the specification for type system documents, then our own two.</summary>
internal static class SpecifiedSdlRules
{
    public static readonly ImmutableArray<ISdlRule> All =
    [
        new LoneSchemaDefinition(),
        new UniqueOperationTypes(),
        new UniqueTypeNames(),
        new UniqueEnumValueNames(),
        new UniqueFieldDefinitionNames(),
        new UniqueArgumentDefinitionNames(),
        new UniqueDirectiveNames(),
        new KnownTypeNames(),
        new KnownDirectives(),
        new UniqueDirectivesPerLocation(),
        new PossibleTypeExtensions(),
        new KnownArgumentNamesOnDirectives(),
        new UniqueArgumentNames(),
        new UniqueInputFieldNames(),
        new ProvidedRequiredArgumentsOnDirectives(),
        new OnlyTypeSystemDefinitions(),
        new BuiltInTypesStay(),
    ];
}
