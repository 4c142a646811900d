using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>What the preset for strangers refuses and the defaults answer.</summary>
public class StrangerTests
{
    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "LIMIT_EXCEEDED")]
    public async Task Field_RepeatedInOneSelectionSet_IsBounded(int times, string? code)
    {
        var document = $"{{ a: satu {string.Concat(Enumerable.Repeat("satu ", times))} }}";

        Assert.Equal(code, (await Strict().ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken)).Errors.SingleOrDefault()?.Code);
        Assert.Empty((await Open().ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken)).Errors);
    }

    /// <summary>A hundred components that each need a field write a hundred fragments: that is not repeating oneself.</summary>
    [Fact]
    public async Task Field_RepeatedByFragments_IsNoRepetition()
    {
        var fragments = Enumerable.Range(0, 150).ToArray();
        var document = $"{{ {string.Concat(fragments.Select(i => $"...F{i} "))} }}{string.Concat(fragments.Select(i => $" fragment F{i} on Query {{ satu }}"))}";

        Assert.Empty((await Strict().ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken)).Errors);
    }

    [Fact]
    public async Task ErrorsOfValidation_AreFew()
    {
        var document = $"{{ {string.Concat(Enumerable.Range(0, 50).Select(i => $"x{i} "))} }}";

        Assert.Equal(6, (await Strict().ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken)).Errors.Count);
        Assert.Equal(50, (await Open().ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken)).Errors.Count);
    }

    [Fact]
    public void Preset_KeepsWhatElseWasSet()
    {
        var options = (TestOptions.Default with { Limits = new ExecutionLimits { MaxRootFields = 7 } }).ForStrangers();

        Assert.Equal(
            (false, false, false, 7, 5, 100),
            (options.ExposeInternalErrors, options.Suggest, options.Introspection, options.Limits.MaxRootFields, options.Limits.MaxValidationErrors, options.Limits.MaxFieldRepeats));
    }

    private static GraphTestHost Open() => GraphTestHost.Create("type Query { satu: Int }", [typeof(Fields)], TestOptions.Default);

    private static GraphTestHost Strict() => GraphTestHost.Create("type Query { satu: Int }", [typeof(Fields)], TestOptions.Default.ForStrangers());

    internal static class Fields
    {
        [Field("Query.satu")]
        public static int? Satu() => 1;
    }
}
