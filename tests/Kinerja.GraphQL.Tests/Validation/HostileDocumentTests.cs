using System.Collections.Immutable;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Validation;
using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>Documents made to keep a validator busy: each ends within a second, accepted or refused.</summary>
[Collection(Alone.Name)]
public class HostileDocumentTests
{
    private static readonly ParserLimits AnyLength = new() { MaxTokens = 1_000_000 };
    private static readonly ValidationLimits AnyChain = new() { MaxFragmentChain = 100_000 };

    [Fact]
    public void EqualFields_InThousands_AreAccepted() => AssertQuickly(0, "{ satker { " + Repeat(4_000, "kode ") + "} }");

    [Fact]
    public void EqualFieldsWithArguments_InThousands_AreAccepted() =>
        AssertQuickly(0, "{ satker { " + Repeat(2_000, "anak(urut: {menurut: \"a\"}) { kode } ") + "} }");

    [Fact]
    public void EqualComposites_InHundreds_AreAccepted() =>
        AssertQuickly(0, "{ " + Repeat(800, "satker { kode induk { kode nama induk { kode } } } ") + "}");

    [Fact]
    public void EqualCompositesOverFragments_InHundreds_AreAccepted() =>
        AssertQuickly(0, "{ " + Repeat(800, "satker { ...A ...B } ") + "} fragment A on Satker { kode ...B } fragment B on Satker { induk { kode } }");

    [Fact]
    public void DifferentFieldsUnderOneName_InHundreds_StopAtTheErrorLimit() => AssertQuickly(101, LimitTests.Conflicts(300));

    [Fact]
    public void DifferentFieldsUnderOneName_InThousands_StopAtTheComparisonLimit() => AssertStoppedQuickly(LimitTests.Conflicts(2_000));

    [Fact]
    public void OneDifferentAmongThousandsOfEqual_StopsAtTheComparisonLimit() =>
        AssertStoppedQuickly("{ satker { " + Repeat(4_000, "x: kode ") + "x: nama } }");

    [Fact]
    public void ConflictsBelowManyComposites_StopAtTheComparisonLimit() =>
        AssertStoppedQuickly("{ " + Repeat(800, "satker { x: kode x: nama } ") + "}");

    [Fact]
    public void DoublingFragments_AreAccepted()
    {
        var fragments = Enumerable.Range(0, 40).Select(i => i == 39
            ? "fragment F39 on Satker { kode }"
            : $"fragment F{i} on Satker {{ a: induk {{ ...F{i + 1} }} b: induk {{ ...F{i + 1} }} ...F{i + 1} }}");

        AssertQuickly(0, "{ satker { ...F0 } } " + string.Join(' ', fragments));
    }

    [Fact]
    public void DoublingFragmentsWithAConflict_AreRefused()
    {
        var fragments = Enumerable.Range(0, 40).Select(i => i == 39
            ? "fragment F39 on Satker { x: kode x: nama }"
            : $"fragment F{i} on Satker {{ a: induk {{ kode ...F{i + 1} }} b: induk {{ nama ...F{i + 1} }} ...F{i + 1} ...F{i + 1} }}");

        var errors = Measured("{ satker { ...F0 } } " + string.Join(' ', fragments));

        Assert.Contains("OverlappingFieldsCanBeMerged", errors.Select(e => e.Extensions.GetValueOrDefault("rule")));
    }

    [Fact]
    public void ALongChainOfFragments_IsRefusedFirst() => AssertStopped(LimitTests.Chain(1_800), "maxFragmentChain", 200);

    [Fact]
    public void ALongChainOfFragments_WhenAllowed_OverflowsNothing() => AssertQuickly(0, LimitTests.Chain(2_000), limits: AnyChain);

    [Fact]
    public void ALongChainOfNestedFragments_WhenAllowedAndInConflict_OverflowsNothing()
    {
        var fragments = Enumerable.Range(0, 20_000).Select(i => $"fragment F{i} on Satker {{ induk {{ kode ...F{(i + 1) % 20_000} }} induk {{ kode: nama ...F{(i + 1) % 20_000} }} }}");

        var errors = Measured("{ satker { ...F0 } } " + string.Join(' ', fragments), AnyLength, AnyChain, seconds: 5);

        Assert.Equal(ErrorCodes.LimitExceeded, errors[^1].Code);
    }

    [Fact]
    public void ALongCircleOfFragments_WhenAllowed_PointsAtEverySpread()
    {
        var fragments = Enumerable.Range(0, 2_000).Select(i => $"fragment F{i} on Satker {{ ...F{(i + 1) % 2_000} }}");

        var error = Assert.Single(Measured("{ satker { ...F0 } } " + string.Join(' ', fragments), limits: AnyChain));

        Assert.Equal("NoFragmentCycles", error.Extensions["rule"]);
        Assert.Equal(2_000, error.Locations.Length);
    }

    [Fact]
    public void EveryFragmentSpreadingEveryOther_IsRefused()
    {
        var names = Enumerable.Range(0, 100).ToArray();
        var spreads = string.Join(' ', names.Select(i => $"...F{i}"));

        Assert.Equal(101, Measured($"{{ satker {{ {spreads} }} }} " + string.Join(' ', names.Select(i => $"fragment F{i} on Satker {{ kode {spreads} }}"))).Length);
    }

    [Fact]
    public void ManyOperationsOverManyFragments_AreAccepted()
    {
        var fragments = string.Concat(Enumerable.Range(0, 500).Select(i => $"fragment F{i} on Query {{ hitung(a: $v) }} "));
        var all = "fragment All on Query { " + string.Concat(Enumerable.Range(0, 500).Select(i => $"...F{i} ")) + "} ";
        var operations = string.Concat(Enumerable.Range(0, 500).Select(i => $"query Q{i}($v: Int) {{ ...All }} "));

        AssertQuickly(0, operations + all + fragments);
    }

    [Fact]
    public void AnArgumentGivenThousandsOfTimesOnOneLongLine_HasAllItsLocations()
    {
        // Characters of two bytes on one line: the slowest text to count columns in.
        var padding = "\"" + new string('é', 400_000) + "\"";
        var text = $"{{ satker(kode: {padding} " + Repeat(4_000, "kode: \"1\" ") + ") { kode } }";

        var error = Assert.Single(Measured(text));

        Assert.Equal(4_001, error.Locations.Length);
        Assert.Equal(new SourceLocation(1, 10), error.Locations[0]);
        Assert.Equal(new SourceLocation(1, 400_019), error.Locations[1]);
    }

    [Fact]
    public void NestingUpToTheParsersLimit_OverflowsNothing()
    {
        var deep = string.Concat(Enumerable.Repeat("induk { ", 190)) + "kode" + string.Concat(Enumerable.Repeat(" }", 190));

        AssertQuickly(0, $"{{ satker {{ {deep} {deep} }} }}");
    }

    [Fact]
    public void ManyRootsOfIntrospectionOverOneFragment_AreAccepted()
    {
        var wide = "fragment F on __Type { " + Repeat(3_000, "name ") + "}";
        var roots = string.Concat(Enumerable.Range(0, 800).Select(i => $"a{i}: __schema {{ queryType {{ ...F }} }} "));

        AssertQuickly(0, $"{{ {roots} }} {wide}");
    }

    private static string Repeat(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static void AssertQuickly(int expected, string text, ParserLimits? parsing = null, ValidationLimits? limits = null) =>
        Assert.Equal(expected, Measured(text, parsing, limits).Length);

    private static void AssertStoppedQuickly(string text) =>
        Assert.Equal("maxFieldComparisons", Assert.Single(Measured(text)).Extensions["limit"]);

    private static ImmutableArray<GraphQLError> Measured(
        string text, ParserLimits? parsing = null, ValidationLimits? limits = null, double seconds = 1)
    {
        var document = Parser.ParseDocument(Source.FromText(text), parsing ?? AnyLength);
        _ = TestSchema.Schema;
        return Quickly.Run(() => Validator.Validate(TestSchema.Schema, document, limits), seconds);
    }
}
