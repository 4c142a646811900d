using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Validation;

namespace Kinerja.GraphQL.Tests.Validation;

public class SpecifiedRulesTests
{
    [Fact]
    public void Names_AreThoseOfTheReferenceInItsOrder()
    {
        var errors = new ErrorLog(1);
        var document = Parser.ParseDocument(Source.FromText("{ satker { kode } }"));
        var context = new ValidationContext(TestSchema.Schema, document, errors, ValidationLimits.Default, ValidationOptions.Default);

        Assert.Equal(
            [
                "ExecutableDefinitions", "KnownOperationTypes", "UniqueOperationNames", "LoneAnonymousOperation", "SingleFieldSubscriptions",
                "KnownTypeNames", "FragmentsOnCompositeTypes", "VariablesAreInputTypes", "ScalarLeafs", "FieldsOnCorrectType",
                "UniqueFragmentNames", "KnownFragmentNames", "NoUnusedFragments", "PossibleFragmentSpreads", "NoFragmentCycles",
                "UniqueVariableNames", "NoUndefinedVariables", "NoUnusedVariables", "KnownDirectives", "UniqueDirectivesPerLocation",
                "KnownArgumentNames", "UniqueArgumentNames", "ValuesOfCorrectType", "ProvidedRequiredArguments", "VariablesInAllowedPosition",
                "OverlappingFieldsCanBeMerged", "UniqueInputFieldNames", "MaxIntrospectionDepth",
            ],
            SpecifiedRules.All.Select(rule => rule(context).Name));
    }
}
