using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Schema;

public class GraphSchemaTests
{
    private static readonly GraphSchema Schema = Sdl.Schema(
        """
        directive @pakai(alasan: String) on OBJECT
        type Query { satker(kode: ID!): Satker }
        type Satker implements Simpul { id: ID! }
        interface Simpul { id: ID! }
        input Saring { nama: String }
        enum Eselon { I II }
        union Hasil = Satker
        """);

    [Theory]
    [InlineData("ID", "ID")]
    [InlineData("[Satker!]!", "[Satker!]!")]
    [InlineData("[[Saring]!]", "[[Saring]!]")]
    [InlineData("[Nope!]!", null)]
    [InlineData("Int", null)]
    public void TypeOf_ResolvesWhatIsWritten(string written, string? expected)
    {
        var document = Parser.ParseDocument(Source.FromText($"query ($v: {written}) {{ a }}"), ParserLimits.Default);
        var variable = ((OperationDefinitionNode)document.Definitions[0]).VariableDefinitions[0];

        var type = Schema.TypeOf(variable.Type);

        Assert.Equal(expected, type?.ToString());
        if (type is not null) Assert.Same(Schema.FindType(type.Named.Name), type.Named);
    }

    [Theory]
    [InlineData("Satker", "ObjectType")]
    [InlineData("Satker.id", "FieldDefinition")]
    [InlineData("Query.satker(kode:)", "InputValueDefinition")]
    [InlineData("Saring.nama", "InputValueDefinition")]
    [InlineData("Eselon.II", "EnumValueDefinition")]
    [InlineData("@pakai", "DirectiveDefinition")]
    [InlineData("@pakai(alasan:)", "InputValueDefinition")]
    [InlineData("__Type.fields(includeDeprecated:)", "InputValueDefinition")]
    [InlineData("Nope", null)]
    [InlineData("Nope.a", null)]
    [InlineData("Satker.nope", null)]
    [InlineData("Query.satker(nope:)", null)]
    [InlineData("Query.nope(kode:)", null)]
    [InlineData("Hasil.id", null)]
    [InlineData("Saring.nama(a:)", null)]
    [InlineData("@nope", null)]
    [InlineData("@nope(a:)", null)]
    [InlineData("@pakai(nope:)", null)]
    public void Find_ReturnsTheElementOfACoordinate(string coordinate, string? kind) => Assert.Equal(kind, Schema.Find(SchemaCoordinate.Parse(coordinate))?.GetType().Name);
}
