using Kinerja.GraphQL.Validation;
using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

public class SuggestionTests
{
    private static readonly ValidationOptions Silent = new() { Suggest = false };

    [Fact]
    public void Field_WhenMistyped_ProposesTheNearest() =>
        AssertMessage("{ satker { kodee } }", "Type 'Satker' has no field 'kodee'. Did you mean 'kode'?");

    [Fact]
    public void Field_WhenOnlyMembersHaveIt_ProposesFragmentsOnThem() =>
        AssertMessage("{ berkode(id: 1) { target } }", "Type 'Berkode' has no field 'target'. Did you mean a fragment on 'Bertarget', 'Indikator' or 'Proyek'?");

    [Fact]
    public void Argument_WhenLettersAreSwapped_ProposesTheRightOne() =>
        AssertMessage("{ satker { nama(apnjang: 1) } }", "Field 'Satker.nama' has no argument 'apnjang'. Did you mean 'panjang'?");

    [Fact]
    public void Type_WhenInAnotherCase_ProposesTheRightOne() =>
        AssertMessage("{ satker { ... on SATKER { kode } } }", "There is no type 'SATKER'. Did you mean 'Satker'?");

    [Fact]
    public void EnumValue_WhenMistyped_ProposesTheNearest() =>
        AssertMessage("""{ cari(teks: "", jenis: NAIKK) { __typename } }""", "'Arah' has no value 'NAIKK'. Did you mean 'NAIK'?");

    [Fact]
    public void InputField_WhenMistyped_ProposesTheNearest() =>
        AssertMessage("{ satker { anak(saring: {aktiv: true}) { kode } } }", "'SaringSatker' has no field 'aktiv'. Did you mean 'aktif'?");

    [Fact]
    public void Directive_WhenMistyped_ProposesTheNearest() =>
        AssertMessage("{ satker @tandaa { kode } }", "There is no directive '@tandaa'. Did you mean '@tanda'?");

    [Fact]
    public void Fragment_WhenMistyped_ProposesTheNearest() =>
        AssertMessage(
            "{ satker { ...Inti ...Intii } } fragment Inti on Satker { kode }",
            "There is no fragment 'Intii' in this document. Did you mean 'Inti'?");

    [Theory]
    [InlineData("{ satker { kodee } }", "Type 'Satker' has no field 'kodee'.")]
    [InlineData("{ berkode(id: 1) { target } }", "Type 'Berkode' has no field 'target'.")]
    [InlineData("{ satker { nama(apnjang: 1) } }", "Field 'Satker.nama' has no argument 'apnjang'.")]
    [InlineData("{ satker { ... on SATKER { kode } } }", "There is no type 'SATKER'.")]
    [InlineData("{ satker @tandaa { kode } }", "There is no directive '@tandaa'.")]
    [InlineData("{ satker { anak(saring: {aktiv: true}) { kode } } }", "'SaringSatker' has no field 'aktiv'.")]
    public void AnyName_WhenSuggestionsAreOff_TeachesNoName(string text, string message) => AssertMessage(text, message, Silent);

    [Fact]
    public void Field_WhenNothingIsNear_ProposesNothing() =>
        AssertMessage("{ satker { pegunungan } }", "Type 'Satker' has no field 'pegunungan'.");

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kode", "kode", 0)]
    [InlineData("kode", "kde", 1)]
    [InlineData("kode", "okde", 1)]
    [InlineData("kode", "kodex", 1)]
    [InlineData("kode", "kida", 2)]
    [InlineData("abcdef", "uvwxyz", 3)]
    public void Distance_CountsEditsUpToTheLimit(string a, string b, int expected) => Assert.Equal(expected, Suggestions.Distance(a, b, most: 2));

    [Fact]
    public void Closest_WhenSeveralAreNear_OrdersByDistanceThenName() =>
        Assert.Equal(["nama", "lama", "nada"], Suggestions.Closest("nama", ["nada", "jauh", "nama", "lama", "nasa"]));

    [Fact]
    public void Message_WhenANameIsEndless_IsCutShort()
    {
        var error = Assert.Single(ErrorsOf($"{{ {new string('x', 100_000)} }}"));

        Assert.Equal($"Type 'Query' has no field '{new string('x', 80)}...'.", error.Message);
    }

    [Fact]
    public void Message_WhenALiteralIsEndless_IsCutBetweenCharacters()
    {
        var error = Assert.Single(ErrorsOf($$"""{ hitung(a: "{{new string('é', 100_000)}}") }"""));

        Assert.Equal($"'Int' takes a whole number between -2147483648 and 2147483647, not \"{new string('é', 39)}....", error.Message);
    }
}
