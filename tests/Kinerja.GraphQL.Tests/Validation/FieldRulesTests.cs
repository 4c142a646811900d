using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>Rules about fields and their selections.</summary>
public class FieldRulesTests
{
    [Fact]
    public void ScalarLeafs_WhenALeafHasASelection_PointsAtTheBraces() => Refused(
        """
        { satker { kode { x } } }
        """,
        "ScalarLeafs 1:17");

    [Fact]
    public void ScalarLeafs_WhenAnObjectHasNone_PointsAtTheField() => Refused(
        """
        { satker
          cari(teks: "x") }
        """,
        "ScalarLeafs 1:3",
        "ScalarLeafs 2:3");

    [Fact]
    public void ScalarLeafs_WhenEachFieldIsAsItsType_IsAccepted() => Accepted(
        """
        { satker { kode eselon anak { nilai } } }
        """);

    [Fact]
    public void FieldsOnCorrectType_WhenUnknown_IsRefused() => Refused(
        """
        { satker { kodee } takAda { x } }
        """,
        "FieldsOnCorrectType 1:12",
        "FieldsOnCorrectType 1:20");

    [Fact]
    public void FieldsOnCorrectType_WhenOnlySomeMembersHaveIt_IsRefused() => Refused(
        """
        { berkode(id: 1) { nilai } cari(teks: "") { kode __typename } }
        """,
        "FieldsOnCorrectType 1:20",
        "FieldsOnCorrectType 1:45");

    [Fact]
    public void FieldsOnCorrectType_WhenSchemaIsAskedBelowTheRoot_IsRefused() => Refused(
        """
        { satker { __typename __schema { types { name } } __type(name: "x") { name } } }
        """,
        "FieldsOnCorrectType 1:23",
        "FieldsOnCorrectType 1:51");

    [Fact]
    public void FieldsOnCorrectType_WhenIntrospectionStandsAtTheRoot_IsAccepted() => Accepted(
        """
        { __typename __schema { types { name } } __type(name: "x") { name } }
        """);

    [Fact]
    public void FieldsOnCorrectType_WhenTheTypeAroundIsUnknown_KeepsSilent() => Refused(
        """
        { satker { ... on TakAda { x { y } } } }
        """,
        "KnownTypeNames 1:19");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenArgumentsDiffer_PointsAtBothFields() => Refused(
        """
        { satker { nama(panjang: 1) nama(panjang: 2) } }
        """,
        "OverlappingFieldsCanBeMerged 1:12 1:29");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenAnAliasHidesAnotherField_IsRefused() => Refused(
        """
        { satker { kode: nama kode } }
        """,
        "OverlappingFieldsCanBeMerged 1:12 1:23");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenArgumentsAreEqualInAnotherOrder_IsAccepted() => Accepted(
        """
        { satker { anak(batas: 1, urut: {menurut: "a", arah: NAIK}) { kode } anak(urut: {arah: NAIK, menurut: "a"}, batas: 1) { kode nama } } }
        """);

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenTheCauseLiesDeeper_PointsAtTheWholeWay() => Refused(
        """
        { satker { induk { x: kode } induk { x: nama } } }
        """,
        "OverlappingFieldsCanBeMerged 1:12 1:20 1:30 1:38");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenThreeFieldsDiffer_ReportsEachPair() => Refused(
        """
        { satker { x: kode x: nama x: nilai } }
        """,
        "OverlappingFieldsCanBeMerged 1:12 1:20",
        "OverlappingFieldsCanBeMerged 1:12 1:28",
        "OverlappingFieldsCanBeMerged 1:20 1:28");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenParentsExclude_AllowsDifferentFields() => Accepted(
        """
        { bertarget { ... on Indikator { x: kode } ... on Proyek { x: kode y: pagu } ... on Indikator { y: __typename } } }
        """);

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenParentsExcludeButTypesDiffer_IsRefused() => Refused(
        """
        { bertarget { ... on Indikator { nilai } ... on Proyek { nilai } } }
        """,
        "OverlappingFieldsCanBeMerged 1:34 1:58");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenAnInterfaceMeetsAnObject_ComparesFields() => Refused(
        """
        { bertarget { x: kode ... on Proyek { x: nama } } }
        """,
        "OverlappingFieldsCanBeMerged 1:15 1:39");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenShapesDifferBelowExclusiveParents_IsRefused() => Refused(
        """
        { bertarget { ... on Indikator { s: satker { a: kode } } ... on Proyek { s: induk { a: nama } } } }
        """,
        "OverlappingFieldsCanBeMerged 1:34 1:74");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenFragmentsDisagree_PointsIntoBoth() => Refused(
        """
        { satker { ...A ...B } }
        fragment A on Satker { x: kode }
        fragment B on Satker { x: nama }
        """,
        "OverlappingFieldsCanBeMerged 2:24 3:24");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenANestedFragmentDisagrees_PointsAtTheFields() => Refused(
        """
        { satker { x: nilai ...A } }
        fragment A on Satker { ...B }
        fragment B on Satker { x: nama induk { ...A } }
        """,
        "OverlappingFieldsCanBeMerged 1:12 3:24",
        "NoFragmentCycles 2:24 3:40");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenAnUnusedFragmentDisagreesWithItself_IsRefused() => Refused(
        """
        { satker { kode } }
        fragment A on Satker { x: kode x: nama }
        """,
        "OverlappingFieldsCanBeMerged 2:24 2:32",
        "NoUnusedFragments 2:1");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenListMeetsSingle_IsRefused() => Refused(
        """
        { satker { ... on Satker { x: anak { kode } } ... on Berkode { x: induk { kode } } } }
        """,
        "OverlappingFieldsCanBeMerged 1:28 1:64");

    [Fact]
    public void OverlappingFieldsCanBeMerged_WhenAnArgumentIsGivenTwice_EqualsNothing() => Refused(
        """
        { satker { nama(panjang: 1, panjang: 2) nama(panjang: 1, panjang: 2) } }
        """,
        "OverlappingFieldsCanBeMerged 1:12 1:41",
        "UniqueArgumentNames 1:17 1:29",
        "UniqueArgumentNames 1:46 1:58");

    [Fact]
    public void MaxIntrospectionDepth_WhenThreeListsDeep_PointsAtTheRootField() => Refused(
        """
        { __schema { types { fields { type { fields { type { fields { name } } } } } } } }
        """,
        "MaxIntrospectionDepth 1:3");

    [Fact]
    public void MaxIntrospectionDepth_WhenTwoListsDeep_IsAccepted() => Accepted(
        """
        { __schema { types { fields { type { interfaces { name } } } } } }
        """);

    [Fact]
    public void MaxIntrospectionDepth_WhenFragmentsHideTheDepth_IsRefused() => Refused(
        """
        { a: __type(name: "x") { ...A } b: __type(name: "y") { name } }
        fragment A on __Type { fields { type { ...B } } }
        fragment B on __Type { interfaces { ...C } }
        fragment C on __Type { possibleTypes { name } }
        """,
        "MaxIntrospectionDepth 1:3");

    [Fact]
    public void MaxIntrospectionDepth_WhenAFragmentWasHarmlessHigherUp_IsFollowedAgainDeeper() => Refused(
        """
        { a: __type(name: "x") { ...C } b: __type(name: "y") { fields { type { interfaces { ...C } } } } }
        fragment C on __Type { possibleTypes { name } }
        """,
        "MaxIntrospectionDepth 1:33");
}
