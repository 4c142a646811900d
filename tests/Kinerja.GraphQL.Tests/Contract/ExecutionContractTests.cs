using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Testing;
using Kinerja.GraphQL.Tests.Contract.Mocks;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>The engine against graphql-js over a mock schema whose every composite field is a batch or a loader that completes late, in any order.</summary>
public sealed class ExecutionContractTests(ITestOutputHelper output)
{
    /// <summary>Below these the generator has gone blind, however green the test.</summary>
    private const int LeastOperations = 2000, LeastWithErrors = 500, LeastWithPropagation = 300;

    private static readonly ExecutorOptions Options = TestOptions.Default with
    {
        Limits = new ExecutionLimits { MaxErrors = 100_000, MaxResponseKeys = 100_000, MaxSelectionDepth = 100, MaxRootFields = 1_000, MaxCost = long.MaxValue },
    };

    private readonly Services _services = new();

    [Fact]
    public async Task Execute_OfGeneratedOperations_AnswersAsTheReference()
    {
        var host = new GraphTestHost(Binder.Bind(MockSchema.Schema, new BindingOptions { Types = MockSchema.Types }), Options, _services);
        var deviations = Deviations.For("execute");
        var report = new ContractReport();
        var called = new HashSet<string>();
        int executed = 0, refused = 0, withErrors = 0, withPropagation = 0, nulls = 0, errors = 0, propagations = 0, calls = 0;

        foreach (var c in NodeProcess.Lines("execute.mjs", "--seed", ContractSeed.Text, "--count", "3000").Select(ExecutionCase.Read))
        {
            if (c.Answers["16"].Refused != c.Answers["17"].Refused || c.Answers["16"].Data != c.Answers["17"].Data) report.Differ("reference", $"{c}\nthe two versions disagree");
            var ours = await RunAsync(host, c, haste: c.Index * 2);
            calls += host.Calls.Calls.Count;
            called.UnionWith(host.Calls.Calls.Keys.Select(key => key.Split(':')[1]));
            if (CallCheck.FindExcess(host.Calls.Calls, levels: !c.Text.Contains("mutation", StringComparison.Ordinal)) is { } excess) report.Differ("calls", $"{c}\n{excess}");
            if (c.Answers["17"].Refused)
            {
                refused++;
                if (!ours.IsRequestError) report.Differ("refused", $"{c}\nours: {ours.Json}");
                continue;
            }

            if (ours.IsRequestError)
            {
                report.Differ("accepted", $"{c}\nours: {ours.Json}");
                continue;
            }

            if (c.NullCondition && deviations.Excuse("condition", c.Text)) continue;
            executed++;
            var again = await RunAsync(host, c, haste: (c.Index * 2) + 1);
            if (Comparable(again.Json) != Comparable(ours.Json)) report.Differ("repeated", $"{c}\n{AnswerComparison.Excerpt(Comparable(ours.Json), Comparable(again.Json))}");
            var comparison = new AnswerComparison(c, ours);
            foreach (var (version, answer) in c.Answers)
            {
                if (comparison.DifferenceFrom(answer) is { } difference) report.Differ($"version {version}", $"{c}\n{difference}");
                else if (comparison.ChoosesOtherErrorsThan(answer) && !deviations.Excuse("choice", c.Text)) report.Differ("choice", $"{c}\nother errors than version {version}");
            }

            if (comparison.FaultOfOrder() is { } fault) report.Differ("order", $"{c}\n{fault}");

            if (comparison.Errors > 0) withErrors++;
            if (comparison.Propagations > 0) withPropagation++;
            (nulls, errors, propagations) = (nulls + comparison.Nulls, errors + comparison.Errors, propagations + comparison.Propagations);
        }

        output.WriteLine($"{executed} operations executed twice, {refused} refused; {withErrors} with {errors} errors, {withPropagation} with {propagations} nulls from below; {nulls} nulls, {calls} calls.");
        foreach (var stale in deviations.Stale) report.Differ("stale deviation", stale);
        report.AssertNone();
        Assert.Empty(MockSchema.Waiting.Except(called));
        Assert.True(executed >= LeastOperations, $"only {executed} operations");
        Assert.True(withErrors >= LeastWithErrors, $"only {withErrors} operations with errors");
        Assert.True(withPropagation >= LeastWithPropagation, $"only {withPropagation} operations with a null from below");
    }

    private async Task<TestAnswer> RunAsync(GraphTestHost host, ExecutionCase c, int haste)
    {
        host.Calls.Clear();
        _services.Current = new World(c.Seed, haste);
        return await host.ExecuteAsync(c.Text, c.Variables, c.OperationName, TestContext.Current.CancellationToken);
    }

    /// <summary>Internal errors carry an id, which is new each time.</summary>
    private static string Comparable(string json) => System.Text.RegularExpressions.Regex.Replace(json, "\"id\":\"[0-9a-f]{16}\"", "");

    private sealed class Services : IServiceProvider
    {
        public World Current { get; set; } = new(0, 0);

        public object? GetService(Type serviceType) => Current.GetService(serviceType);
    }
}
