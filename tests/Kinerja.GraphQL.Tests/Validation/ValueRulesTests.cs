using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>Rules about literals.</summary>
public class ValueRulesTests
{
    [Fact]
    public void ValuesOfCorrectType_WhenScalarsFit_IsAccepted() => Accepted(
        """
        { hitung(a: -1, b: 1, c: true, d: 7, e: {apa: [1, "saja"]}, f: [[1], 2]) x: hitung(a: null, b: 1.5e3, d: "x", e: 1.5, f: 1) }
        """);

    [Fact]
    public void ValuesOfCorrectType_WhenScalarsDoNotFit_PointsAtEachValue() => Refused(
        """
        { hitung(a: 1.5, b: "1", c: 1, d: 1.5, f: [["1"], true]) x: hitung(a: 2147483648, c: "true", d: true) y: hitung(a: [1], b: {x: 1}) }
        """,
        "ValuesOfCorrectType 1:13",
        "ValuesOfCorrectType 1:21",
        "ValuesOfCorrectType 1:29",
        "ValuesOfCorrectType 1:35",
        "ValuesOfCorrectType 1:45",
        "ValuesOfCorrectType 1:51",
        "ValuesOfCorrectType 1:71",
        "ValuesOfCorrectType 1:86",
        "ValuesOfCorrectType 1:97",
        "ValuesOfCorrectType 1:116",
        "ValuesOfCorrectType 1:124");

    [Fact]
    public void ValuesOfCorrectType_WhenAtTheEdgesOfInt_IsAccepted() => Accepted(
        """
        { hitung(a: 2147483647) x: hitung(a: -2147483648) }
        """);

    [Fact]
    public void ValuesOfCorrectType_WhenAStringIsNoString_IsRefused() => Refused(
        """
        { cari(teks: 1) { __typename } x: cari(teks: NAIK) { __typename } y: cari(teks: null) { __typename } }
        """,
        "ValuesOfCorrectType 1:14",
        "ValuesOfCorrectType 1:46",
        "ValuesOfCorrectType 1:81");

    [Fact]
    public void ValuesOfCorrectType_WhenEnums_TakesNamesOnly() => Refused(
        """
        { cari(teks: "", jenis: [NAIK, TURUN]) { __typename } x: cari(teks: "", jenis: "NAIK") { __typename } y: cari(teks: "", jenis: [NAIKK, true]) { __typename } }
        """,
        "ValuesOfCorrectType 1:80",
        "ValuesOfCorrectType 1:129",
        "ValuesOfCorrectType 1:136");

    [Fact]
    public void ValuesOfCorrectType_WhenAnInputObjectFits_IsAccepted() => Accepted(
        """
        { satker { anak(urut: {menurut: "a", lagi: {menurut: "b"}}, saring: {eselon: I, dan: [{kode: null}], matriks: [[1], null]}) { kode } } }
        """);

    [Fact]
    public void ValuesOfCorrectType_WhenAnInputObjectDoesNotFit_PointsAtEachFault() => Refused(
        """
        { satker { anak(urut: {arah: NAIK, lagi: 1, takAda: 2}, saring: {aktif: null, eselon: [I, null], dan: {kode: 3}}) { kode } } }
        """,
        "ValuesOfCorrectType 1:23",
        "ValuesOfCorrectType 1:42",
        "ValuesOfCorrectType 1:45",
        "ValuesOfCorrectType 1:91",
        "ValuesOfCorrectType 1:73",
        "ValuesOfCorrectType 1:110");

    [Fact]
    public void ValuesOfCorrectType_WhenOneOf_TakesExactlyOneNonNullField() => Refused(
        """
        { a: satker(pilih: {id: 1}) { kode } b: satker(pilih: {}) { kode } c: satker(pilih: {id: 1, kode: "x"}) { kode } d: satker(pilih: {kode: null}) { kode } }
        """,
        "ValuesOfCorrectType 1:55",
        "ValuesOfCorrectType 1:85",
        "ValuesOfCorrectType 1:131");

    [Fact]
    public void ValuesOfCorrectType_WhenAVariableHasADefault_JudgesTheDefault() => Refused(
        """
        query ($a: Int! = null, $b: [Arah!] = [NAIK, null], $u: Urut = {arah: SALAH}) { hitung(a: $a) cari(teks: "", jenis: $b) { __typename } satker { anak(urut: $u) { kode } } }
        """,
        "ValuesOfCorrectType 1:19",
        "ValuesOfCorrectType 1:46",
        "ValuesOfCorrectType 1:64",
        "ValuesOfCorrectType 1:71");

    [Fact]
    public void ValuesOfCorrectType_WhenAnArgumentIsUnknown_KeepsSilent() => Refused(
        """
        { satker(takAda: {x: 1}) { kode } }
        """,
        "KnownArgumentNames 1:10");

    [Fact]
    public void UniqueInputFieldNames_WhenGivenTwice_PointsAtBothNames() => Refused(
        """
        { satker { anak(urut: {menurut: "a", lagi: {menurut: "b", menurut: "c"}, menurut: "d"}) { kode } } }
        """,
        "UniqueInputFieldNames 1:45 1:59",
        "UniqueInputFieldNames 1:24 1:74");

    [Fact]
    public void UniqueInputFieldNames_WhenNestedObjectsShareNames_IsAccepted() => Accepted(
        """
        { satker { anak(urut: {menurut: "a", lagi: {menurut: "b"}}) { kode } } }
        """);
}
