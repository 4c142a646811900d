using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>Rules about fragments.</summary>
public class FragmentRulesTests
{
    [Fact]
    public void FragmentsOnCompositeTypes_WhenOnAScalarOrInput_PointsAtTheType() => Refused(
        """
        { satker { ... on String { x } ...F } }
        fragment F on Urut { menurut }
        """,
        "FragmentsOnCompositeTypes 1:19",
        "FragmentsOnCompositeTypes 2:15");

    [Fact]
    public void FragmentsOnCompositeTypes_WhenOnUnionInterfaceObject_IsAccepted() => Accepted(
        """
        { cari(teks: "x") { ... on Temuan { ... on Berkode { kode } ... on Pegawai { nip } } } }
        """);

    [Fact]
    public void KnownTypeNames_WhenUnknown_PointsAtTheName() => Refused(
        """
        query ($x: [TakAda!]) { satker(kode: $x) { ... on Satke { kode } ...F } }
        fragment F on Lain { kode }
        """,
        "KnownTypeNames 1:13",
        "KnownTypeNames 1:51",
        "KnownTypeNames 2:15");

    [Fact]
    public void UniqueFragmentNames_WhenOneNameStandsTwice_PointsAtBothNames() => Refused(
        """
        { satker { ...F } }
        fragment F on Satker { kode }
        fragment F on Satker { nama }
        """,
        "UniqueFragmentNames 2:10 3:10");

    [Fact]
    public void KnownFragmentNames_WhenUnknown_PointsAtTheName() => Refused(
        """
        { satker { ...F ... on Satker { ...G } } }
        fragment F on Satker { kode }
        """,
        "KnownFragmentNames 1:36");

    [Fact]
    public void NoUnusedFragments_WhenReachedOnlyFromUnused_BothAreRefused() => Refused(
        """
        { satker { ...A } }
        fragment A on Satker { kode }
        fragment B on Satker { ...C }
        fragment C on Satker { kode }
        """,
        "NoUnusedFragments 3:1",
        "NoUnusedFragments 4:1");

    [Fact]
    public void NoUnusedFragments_WhenReachedThroughOthers_IsAccepted() => Accepted(
        """
        { satker { ...A } }
        fragment A on Satker { induk { ...B } }
        fragment B on Satker { kode }
        """);

    [Fact]
    public void PossibleFragmentSpreads_WhenTypesNeverMeet_PointsAtTheSpread() => Refused(
        """
        { satker { ... on Pegawai { nip } ...F } cari(teks: "") { ... on Indikator { kode } } }
        fragment F on Indikator { kode }
        """,
        "PossibleFragmentSpreads 1:12",
        "PossibleFragmentSpreads 1:35",
        "PossibleFragmentSpreads 1:59");

    [Fact]
    public void PossibleFragmentSpreads_WhenSomeObjectIsBoth_IsAccepted() => Accepted(
        """
        { cari(teks: "") { ... on Bertarget { kode ... on Temuan { ... on Proyek { pagu } } } } }
        """);

    [Fact]
    public void NoFragmentCycles_WhenItSpreadsItself_PointsAtTheSpread() => Refused(
        """
        { satker { ...A } }
        fragment A on Satker { induk { ...A } }
        """,
        "NoFragmentCycles 2:32");

    [Fact]
    public void NoFragmentCycles_WhenThroughOthers_PointsAtEverySpreadOfTheCircle() => Refused(
        """
        { satker { ...A } }
        fragment A on Satker { ...B }
        fragment B on Satker { ...C ...D }
        fragment C on Satker { ...A }
        fragment D on Satker { ...B ...A }
        """,
        "NoFragmentCycles 2:24 3:24 4:24",
        "NoFragmentCycles 3:29 5:24",
        "NoFragmentCycles 2:24 3:29 5:29");

    [Fact]
    public void NoFragmentCycles_WhenSpreadTwiceWithoutCircle_IsAccepted() => Accepted(
        """
        { satker { ...A } }
        fragment A on Satker { ...B ...B induk { ...B } }
        fragment B on Satker { kode }
        """);
}
