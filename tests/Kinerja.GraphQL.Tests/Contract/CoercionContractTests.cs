using System.Text.Json;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Testing;
using Kinerja.GraphQL.Tests.Contract.Mocks;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>Variables and literals through resolvers that give their arguments back: the same ones are refused, the others arrive alike.</summary>
public sealed class CoercionContractTests(ITestOutputHelper output)
{
    private const int LeastRefused = 500, LeastAnswered = 1_500, LeastFailed = 20;

    [Fact]
    public async Task Coerce_OfGeneratedValues_GivesWhatTheReferenceGives()
    {
        var host = new GraphTestHost(Binder.Bind(MockSchema.Schema, new BindingOptions { Types = MockSchema.Types }), TestOptions.Default);
        var deviations = Deviations.For("coerce");
        var report = new ContractReport();
        int refused = 0, answered = 0, failed = 0;

        foreach (var c in NodeProcess.Lines("coerce.mjs", "--seed", ContractSeed.Text, "--count", "4000").Select(ExecutionCase.Read))
        {
            var ours = await host.ExecuteAsync(c.Text, c.Variables, cancellationToken: TestContext.Current.CancellationToken);
            foreach (var (version, theirs) in c.Answers)
            {
                var (mine, others) = (Shown(ours), Shown(theirs));
                if (mine == others || deviations.Excuse("arguments", c.Variables)) continue;
                report.Differ($"version {version}", $"{c}\nours: {mine}\nit:   {others}\n{string.Join(" | ", ours.Errors.Select(e => e.Message))}");
            }

            if (c.Answers["17"].Refused) refused++;
            else if (c.Answers["17"].Errors!.Count > 0) failed++;
            else answered++;
        }

        output.WriteLine($"{answered} requests answered, {refused} refused for their variables, {failed} with a field that failed for its arguments.");
        foreach (var stale in deviations.Stale) report.Differ("stale deviation", stale);
        report.AssertNone();
        Assert.True(refused >= LeastRefused, $"only {refused} refused");
        Assert.True(answered >= LeastAnswered, $"only {answered} answered");
        Assert.True(failed >= LeastFailed, $"only {failed} with failed arguments");
    }

    private static string Shown(ReferenceAnswer theirs) => theirs.Refused ? "refused" : $"{theirs.Data} {string.Join(' ', theirs.Paths)}";

    private static string Shown(TestAnswer ours)
    {
        if (ours.IsRequestError) return "refused";
        using var json = JsonDocument.Parse(ours.Json);
        var paths = json.RootElement.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(e => ResponsePosition.Of(e.GetProperty("path"))) : [];
        return $"{ours.Data} {string.Join(' ', paths)}";
    }
}
