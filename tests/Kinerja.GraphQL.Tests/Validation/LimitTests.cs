using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Validation;
using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

public class LimitTests
{
    [Fact]
    public void Defaults_AreTheDocumentedOnes() =>
        Assert.Equal(
            new ValidationLimits
            {
                MaxErrors = 100,
                MaxFieldComparisons = 100_000,
                MaxFragmentChain = 200,
                MaxFragmentVisits = 1_000_000,
                MaxIntrospectionListDepth = 3,
            },
            ValidationLimits.Default);

    [Fact]
    public void MaxErrors_WhenReachedExactly_SaysNothingMore() => Assert.Equal(100, ErrorsOf(UnknownFields(100)).Length);

    [Fact]
    public void MaxErrors_WhenPassed_EndsWithOneEntryThatSaysSo()
    {
        var stopped = AssertStopped(UnknownFields(150), "maxValidationErrors", 100, errorsBefore: 100);

        Assert.Empty(stopped.Locations);
    }

    [Fact]
    public void MaxFragmentChain_WhenReachedExactly_IsAccepted() => Accepted(Chain(200));

    [Fact]
    public void MaxFragmentChain_WhenPassed_PointsAtTheFirstFragment()
    {
        var stopped = AssertStopped(Chain(201), "maxFragmentChain", 200);

        Assert.Equal([new SourceLocation(2, 1)], stopped.Locations);
    }

    [Fact]
    public void MaxFragmentChain_WhenCountedThroughSharedFragments_TakesTheLongestWay()
    {
        const string text = "{ satker { ...A ...B } } fragment A on Satker { ...C ...B } fragment B on Satker { ...C } fragment C on Satker { kode }";

        Assert.Empty(ErrorsOf(text, new ValidationLimits { MaxFragmentChain = 3 }));
        AssertStopped(text, "maxFragmentChain", 2, new ValidationLimits { MaxFragmentChain = 2 });
    }

    [Fact]
    public void MaxFragmentChain_WhenACircleIsShort_LeavesItToItsRule() =>
        Refused(
            "{ satker { ...A } } fragment A on Satker { ...B } fragment B on Satker { ...A }",
            "NoFragmentCycles 1:44 1:74");

    [Fact]
    public void MaxFieldComparisons_WhenPassed_EndsValidation() =>
        AssertStopped(Conflicts(50), "maxFieldComparisons", 1_000, new ValidationLimits { MaxFieldComparisons = 1_000, MaxErrors = 10_000 });

    [Fact]
    public void MaxFragmentVisits_WhenOperationsMultiplyFragments_EndsValidation()
    {
        var operations = string.Concat(Enumerable.Range(0, 20).Select(i => $"query Q{i} {{ ...A }} "));
        const string fragments = "fragment A on Query { ...B ...C } fragment B on Query { ...C } fragment C on Query { hitung }";

        AssertStopped(operations + fragments, "maxFragmentVisits", 50, new ValidationLimits { MaxFragmentVisits = 50 });
        Assert.Empty(ErrorsOf(operations + fragments));
    }

    [Fact]
    public void MaxIntrospectionListDepth_WhenRaised_AllowsOneMoreList()
    {
        const string text = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";

        Assert.Empty(ErrorsOf(text, new ValidationLimits { MaxIntrospectionListDepth = 4 }));
    }

    internal static string Chain(int length) =>
        "{ satker { ...F0 } }\n" + string.Concat(Enumerable.Range(0, length).Select(i =>
            $"fragment F{i} on Satker {{ {(i + 1 < length ? $"...F{i + 1}" : "kode")} }}\n"));

    /// <summary>One response name for as many different fields.</summary>
    internal static string Conflicts(int count) =>
        "{ satker { " + string.Join(' ', Enumerable.Range(0, count).Select(i => $"x: nama(panjang: {i})")) + " } }";

    private static string UnknownFields(int count) => "{ " + string.Join(' ', Enumerable.Range(0, count).Select(i => $"takAda{i}")) + " }";
}
