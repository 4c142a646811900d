namespace Kinerja.GraphQL.Tests.Planning.Cost;

/// <summary>Introspection is priced by the schema's own numbers: tools must not be refused, and nobody may read more than was counted.</summary>
public class IntrospectionCostTests
{
    private const string Type = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";

    [Theory]
    [InlineData("{ __schema { queryType { name } types { kind name fields { name args { name type { " + Type + " } } type { " + Type + " } } inputFields { name type { " + Type + " } } interfaces { name } enumValues { name } possibleTypes { name } } directives { name args { name type { " + Type + " } } } } }", 10)]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }", 30)]
    [InlineData("{ __type(name: \"Query\") { fields { args { name } type { possibleTypes { name } } } } }", 30)]
    [InlineData("{ __schema { types { possibleTypes { fields { name } } interfaces { name } } } }", 400)]
    public async Task Cost_IsAtLeastTheRowsAndNotFarAbove(string document, int factor)
    {
        var answer = await CostTests.AskAsync(PricedSchema.Host(), document, "{}");

        Assert.Empty(answer.Errors);
        var rows = CostPropertyTests.RowsOf(answer.Data!);
        Assert.InRange(CostTests.TotalOf(answer), rows, rows * factor);
    }
}
