using System.Text.Json;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;
using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>What needs another schema than the common one: absent root types, and scalars bound to codecs.</summary>
public class SchemaVariantTests
{
    private static readonly GraphSchema QueryOnly = Build("type Query { hitung(a: Int, e: Genap): Int } scalar Genap");
    private static readonly GraphSchema Bound = Build("type Query { hitung(a: Int, e: Genap): Int } scalar Genap", new EvenCodec());

    [Fact]
    public void KnownOperationTypes_WhenThereIsNoRootType_PointsAtTheOperation()
    {
        var errors = ErrorsOf("query A { hitung }\nmutation B { x }\nsubscription C { x y }", schema: QueryOnly);

        Assert.Equal(["KnownOperationTypes 2:1", "KnownOperationTypes 3:1"], errors.Select(Describe));
        Assert.Equal("This service has no mutation operations.", errors[0].Message);
    }

    [Fact]
    public void ValuesOfCorrectType_WhenAScalarHasNoCodec_TakesAnything() => Assert.Empty(ErrorsOf("{ hitung(e: {a: [3]}) }", schema: QueryOnly));

    [Fact]
    public void ValuesOfCorrectType_WhenAScalarHasACodec_AsksIt()
    {
        var errors = ErrorsOf("{ hitung(e: 3) x: hitung(e: 4) y: hitung(e: [4]) }", schema: Bound);

        Assert.Equal(["ValuesOfCorrectType 1:13", "ValuesOfCorrectType 1:45"], errors.Select(Describe));
        Assert.Equal("'Genap' takes an even whole number, not 3.", errors[0].Message);
    }

    [Fact]
    public void ValuesOfCorrectType_WhenALiteralForACodecHoldsAVariable_WaitsForItsValue() =>
        Assert.Empty(ErrorsOf("query ($v: Int) { hitung(e: [$v]) }", schema: Bound));

    [Theory]
    [InlineData("1e308", 0)]
    [InlineData("1e309", 1)]
    public void ValuesOfCorrectType_WhenAFloatIsNotFinite_IsRefused(string literal, int errors) =>
        Assert.Equal(errors, ErrorsOf($"{{ hitung(b: {literal}) }}").Length);

    private static GraphSchema Build(string sdl, params ScalarCodec[] codecs) => SchemaBuilder.BuildOrThrow([Source.FromText(sdl)], codecs);

    private sealed class EvenCodec() : ScalarCodec<int>("Genap", "an even whole number")
    {
        public override bool TryRead(ValueNode literal, out int value)
        {
            value = 0;
            return literal is IntValueNode whole && int.TryParse(whole.Value, out value) && value % 2 == 0;
        }

        public override bool TryRead(JsonElement json, out int value) => json.TryGetInt32(out value) && value % 2 == 0;

        public override void Write(ResponseWriter writer, int value) => throw new NotSupportedException();
    }
}
