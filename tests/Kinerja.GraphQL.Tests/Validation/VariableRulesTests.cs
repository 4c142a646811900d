using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>Rules about variables.</summary>
public class VariableRulesTests
{
    [Fact]
    public void VariablesAreInputTypes_WhenAnObjectType_PointsAtTheType() => Refused(
        """
        query ($x: [Satker!]) { satker(kode: $x) { kode } }
        """,
        "VariablesAreInputTypes 1:12",
        "VariablesInAllowedPosition 1:8 1:38");

    [Fact]
    public void UniqueVariableNames_WhenDefinedThreeTimes_PointsAtEachNameOnce() => Refused(
        """
        query ($x: String, $x: String, $x: String) { satker(kode: $x) { kode } }
        """,
        "UniqueVariableNames 1:9 1:21 1:33");

    [Fact]
    public void NoUndefinedVariables_WhenUsedInAFragment_PointsAtUsageAndOperation() => Refused(
        """
        query A($x: String) { satker(kode: $x) { ...F } }
        fragment F on Satker { nama(panjang: $y) anak(urut: {menurut: $z}) { kode } }
        """,
        "NoUndefinedVariables 2:38 1:1",
        "NoUndefinedVariables 2:63 1:1");

    [Fact]
    public void NoUndefinedVariables_WhenTwoOperationsUseTheFragment_ReportsForEach() => Refused(
        """
        query A { satker { ...F } }
        query B { satker { ...F } }
        query C($y: Int) { satker { ...F } }
        fragment F on Satker { nama(panjang: $y) }
        """,
        "NoUndefinedVariables 4:38 1:1",
        "NoUndefinedVariables 4:38 2:1");

    [Fact]
    public void NoUnusedVariables_WhenNeverUsed_PointsAtTheDefinition() => Refused(
        """
        query A($x: String, $y: Int = 1) { satker(kode: $x) { kode } }
        """,
        "NoUnusedVariables 1:21");

    [Fact]
    public void NoUnusedVariables_WhenUsedInADirectiveOfAFragment_IsAccepted() => Accepted(
        """
        query A($x: Boolean!) { satker { ...F } }
        fragment F on Satker { kode @skip(if: $x) }
        """);

    [Fact]
    public void VariablesInAllowedPosition_WhenTheTypeDiffers_PointsAtDefinitionAndUsage() => Refused(
        """
        query ($x: Int) { satker(kode: $x) { kode } }
        """,
        "VariablesInAllowedPosition 1:8 1:32");

    [Fact]
    public void VariablesInAllowedPosition_WhenNullableStandsForNonNull_IsRefused() => Refused(
        """
        query ($x: String, $y: [Arah]) { cari(teks: $x, jenis: $y) { __typename } }
        """,
        "VariablesInAllowedPosition 1:8 1:45");

    [Fact]
    public void VariablesInAllowedPosition_WhenADefaultTakesOver_IsAccepted() => Accepted(
        """
        query ($x: String = "a", $n: Int) { cari(teks: $x) { __typename } satker { anak(batas: $n) { kode } } }
        """);

    [Fact]
    public void VariablesInAllowedPosition_WhenTheDefaultIsNull_IsRefused() => Refused(
        """
        query ($x: String = null) { cari(teks: $x) { __typename } }
        """,
        "VariablesInAllowedPosition 1:8 1:40");

    [Fact]
    public void VariablesInAllowedPosition_WhenInsideLists_ComparesTheItem() => Refused(
        """
        query ($a: Int, $b: Int!, $c: [Int!]) { x: satker { indikator(tahun: [$a, $b]) { kode } y: indikator(tahun: $c) { kode } } }
        """,
        "VariablesInAllowedPosition 1:8 1:71");

    [Fact]
    public void VariablesInAllowedPosition_WhenAListStandsForOne_IsRefused() => Refused(
        """
        query ($a: [Int]) { hitung(a: $a) }
        """,
        "VariablesInAllowedPosition 1:8 1:31");

    [Fact]
    public void VariablesInAllowedPosition_WhenOneOfMayBeNull_IsRefused() => Refused(
        """
        query ($k: String, $i: ID!) { satker(pilih: {kode: $k}) { kode } b: satker(pilih: {id: $i}) { kode } }
        """,
        "VariablesInAllowedPosition 1:8 1:52");

    [Fact]
    public void VariablesInAllowedPosition_WhenInAFragment_PointsAtDefinitionAndUsage() => Refused(
        """
        query ($n: String) { satker { ...F } }
        fragment F on Satker { nama(panjang: $n) }
        """,
        "VariablesInAllowedPosition 1:8 2:38");
}
