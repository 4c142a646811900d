using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>Rules about directives and arguments.</summary>
public class DirectiveRulesTests
{
    [Fact]
    public void KnownDirectives_WhenUnknown_PointsAtIt() => Refused(
        """
        { satker @takAda { kode } }
        """,
        "KnownDirectives 1:10");

    [Fact]
    public void KnownDirectives_WhenMisplaced_PointsAtIt() => Refused(
        """
        query ($x: Int @hanyaQuery) @hanyaQuery { hitung(a: $x) @hanyaQuery ...F @hanyaQuery ... @hanyaQuery { __typename } }
        fragment F on Query @hanyaQuery { __typename }
        """,
        "KnownDirectives 1:16",
        "KnownDirectives 1:57",
        "KnownDirectives 1:74",
        "KnownDirectives 1:90",
        "KnownDirectives 2:21");

    [Fact]
    public void KnownDirectives_WhenAtEveryPlace_IsAccepted() => Accepted(
        """
        query Q($x: Int @tanda) @tanda { hitung(a: $x) @tanda ...F @tanda ... @tanda { __typename } }
        fragment F on Query @tanda { __typename }
        mutation M @tanda { hapus(id: 1) }
        subscription S @tanda { pesan }
        """);

    [Fact]
    public void UniqueDirectivesPerLocation_WhenTwice_PointsAtBoth() => Refused(
        """
        { satker @tanda @tanda @tanda { kode @catat(tingkat: 1) @catat(tingkat: 2) } }
        """,
        "UniqueDirectivesPerLocation 1:10 1:17",
        "UniqueDirectivesPerLocation 1:10 1:24");

    [Fact]
    public void KnownArgumentNames_WhenUnknown_PointsAtTheArgument() => Refused(
        """
        { satker(kod: "1") @skip(if: true, unless: false) { kode(x: 1) } }
        """,
        "KnownArgumentNames 1:10",
        "KnownArgumentNames 1:36",
        "KnownArgumentNames 1:58");

    [Fact]
    public void KnownArgumentNames_WhenTheDirectiveIsUnknown_KeepsSilent() => Refused(
        """
        { satker @takAda(z: 1) { kode } }
        """,
        "KnownDirectives 1:10");

    [Fact]
    public void UniqueArgumentNames_WhenGivenThreeTimes_PointsAtEachNameOnce() => Refused(
        """
        { satker(kode: "1", kode: "1", kode: "1") @include(if: true, if: true) { kode } }
        """,
        "UniqueArgumentNames 1:10 1:21 1:32",
        "UniqueArgumentNames 1:52 1:62");

    [Fact]
    public void ProvidedRequiredArguments_WhenMissing_PointsAtFieldAndDirective() => Refused(
        """
        { cari { __typename } satker @catat { kode anak { kode } } bertarget { target } }
        """,
        "ProvidedRequiredArguments 1:3",
        "ProvidedRequiredArguments 1:30",
        "ProvidedRequiredArguments 1:72");

    [Fact]
    public void ProvidedRequiredArguments_WhenADefaultExists_IsAccepted() => Accepted(
        """
        { satker @catat(tingkat: 1) { anak { kode } } }
        """);
}
