using System.Text;
using System.Text.Json;

namespace Kinerja.GraphQL.Tests.Planning.Cost;

/// <summary>The promise of a cost that is known before: the operation then reads no more rows than that.</summary>
public class CostPropertyTests
{
    private const int Operations = 1_500;

    private static readonly ExecutionLimits Limits = new() { MaxCost = 20_000, MaxDirectives = 1_000, MaxResponseKeys = 5_000 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cost_IsNeverBelowTheRows(int seed)
    {
        var (rows, cost, runs) = await RunAsync(seed, plain: false, (c, r) => c >= r);

        // Weights and types that did not occur make it more; not by orders of magnitude.
        Assert.True(runs > Operations / 2, $"{runs} operations ran.");
        Assert.True(cost < rows * 6, $"cost {cost} for {rows} rows");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Cost_WithoutWeightsAndWithFullLists_IsTheRows(int seed)
    {
        var (_, _, runs) = await RunAsync(seed, plain: true, (c, r) => c == r);

        Assert.True(runs > Operations / 2, $"{runs} operations ran.");
    }

    private static async Task<(long Rows, long Cost, int Runs)> RunAsync(int seed, bool plain, Func<long, long, bool> holds)
    {
        var host = PricedSchema.Host(Limits);
        var generator = new OperationGenerator(seed, plain);
        var (totalRows, totalCost, runs) = (0L, 0L, 0);
        for (var i = 0; i < Operations; i++)
        {
            var (document, variables) = generator.Next();
            var answer = await CostTests.AskAsync(host, document, variables);
            if (answer.Errors is [{ Code: ErrorCodes.LimitExceeded }]) continue;
            Assert.True(answer.Errors.Count == 0, $"{document}\n{variables}\n{answer.Json}");

            var (cost, rows) = (CostTests.TotalOf(answer), RowsOf(answer.Data!));
            Assert.True(holds(cost, rows), $"cost {cost}, {rows} rows\n{document}\n{variables}");
            (totalRows, totalCost, runs) = (totalRows + rows, totalCost + cost, runs + 1);
        }

        return (totalRows, totalCost, runs);
    }

    /// <summary>The objects of an answer, but not "data" itself.</summary>
    internal static long RowsOf(string data)
    {
        var objects = -1L;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(data));
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.StartObject) objects++;
        return objects;
    }
}
