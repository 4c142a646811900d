using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>Rules about operations as wholes.</summary>
public class OperationRulesTests
{
    [Fact]
    public void ExecutableDefinitions_WhenATypeIsDefined_IsRefused() => Refused(
        """
        { satker { kode } }
        type Baru { a: Int }
        extend type Satker { b: Int }
        """,
        "ExecutableDefinitions 2:1",
        "ExecutableDefinitions 3:1");

    [Fact]
    public void UniqueOperationNames_WhenOneNameStandsTwice_PointsAtBothNames() => Refused(
        """
        query A { satker { kode } }
        mutation A { hapus(id: 1) }
        """,
        "UniqueOperationNames 1:7 2:10");

    [Fact]
    public void UniqueOperationNames_WhenNamesDiffer_IsAccepted() => Accepted(
        """
        query A { satker { kode } }
        mutation B { hapus(id: 1) }
        """);

    [Fact]
    public void LoneAnonymousOperation_WhenAnotherStandsBeside_IsRefused() => Refused(
        """
        { satker { kode } }
        query A { satker { kode } }
        """,
        "LoneAnonymousOperation 1:1");

    [Fact]
    public void LoneAnonymousOperation_WhenAlone_IsAccepted() => Accepted(
        """
        { satker { ...F } }
        fragment F on Satker { kode }
        """);

    [Fact]
    public void SingleFieldSubscriptions_WhenOneField_IsAccepted() => Accepted(
        """
        subscription { perubahan(kode: "1") { ...F } }
        fragment F on Satker { kode nama }
        """);

    [Fact]
    public void SingleFieldSubscriptions_WhenTwoFields_PointsAtTheSecond() => Refused(
        """
        subscription { pesan perubahan { kode } }
        """,
        "SingleFieldSubscriptions 1:22");

    [Fact]
    public void SingleFieldSubscriptions_WhenAFragmentBringsTheSecond_PointsAtAllButTheFirst() => Refused(
        """
        subscription S { pesan ...F }
        fragment F on Subscription { x: pesan ... { y: pesan x: pesan } }
        """,
        "SingleFieldSubscriptions 2:30 2:54 2:45");

    [Fact]
    public void SingleFieldSubscriptions_WhenAFieldOfIntrospection_IsRefused() => Refused(
        """
        subscription { __typename }
        """,
        "SingleFieldSubscriptions 1:16");

    [Fact]
    public void SingleFieldSubscriptions_WhenConditional_PointsAtTheDirectives() => Refused(
        """
        subscription ($x: Boolean!) { pesan @skip(if: $x) ... @include(if: $x) { pesan } }
        """,
        "SingleFieldSubscriptions 1:37 1:55");

    [Fact]
    public void SingleFieldSubscriptions_WhenNothingIsLeft_PointsAtTheSelection() => Refused(
        """
        subscription { ...F }
        fragment F on Query { __typename }
        """,
        "SingleFieldSubscriptions 1:14",
        "PossibleFragmentSpreads 1:16");
}
