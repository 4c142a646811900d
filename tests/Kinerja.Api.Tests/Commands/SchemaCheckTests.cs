using Kinerja.Api.Schema;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.Api.Tests.Commands;

public sealed class SchemaCheckTests
{
    private static readonly string Common = File.ReadAllText(Repository.PathOf("schema", "common.graphql"));

    [Fact]
    public async Task Check_OfTheRepository_FindsNothing()
    {
        var ended = await HostProcess.RunAsync(Repository.Root, "schema", "check");

        Assert.Equal(new Ended(0, $"schema: {Size()}, 0 problems\n", ""), ended);
    }

    [Fact]
    public async Task Check_WhereThereIsNoSchemaFolder_JudgesTheEmbeddedOne()
    {
        using var folder = new TemporaryFolder();

        var ended = await HostProcess.RunAsync(folder.Path, "schema", "check");

        Assert.Equal(new Ended(0, $"embedded schema: {Size()}, 0 problems\n", ""), ended);
    }

    [Fact]
    public async Task Check_WhenCodeAndSchemaDisagree_NamesEveryPlace()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Repository.PathOf("schema"))) folder.Write($"sdl/{Path.GetFileName(file)}", File.ReadAllText(file));
        folder.Write("sdl/tambahan.graphql", "extend type Query {\n  jumlahSatker: Int!\n}\n\nextend type Tentang {\n  versy: String!\n}\n");

        var ended = await HostProcess.RunAsync(folder.Path, "schema", "check", "--folder", "sdl");

        Assert.Equal(
            new Ended(
                1,
                "",
                """
                sdl/tambahan.graphql:2:3  Query.jumlahSatker  Nothing serves this field: add a static method with [Field("Query.jumlahSatker")].
                sdl/tambahan.graphql:6:3  Tentang.versy  Nothing serves this field: add a property Versy to Tentang or a static method with [Field("Tentang.versy")]. Did you mean 'Versi'?
                sdl: 2 problems

                """),
            ended);
    }

    [Fact]
    public async Task Check_WhenTheTextIsNoSchema_NamesTheFileAndLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("schema/common.graphql", "type Query {\n  tentang: Tentan!\n}\n");

        var ended = await HostProcess.RunAsync(folder.Path, "schema", "check");

        Assert.Equal(
            new Ended(1, "", "schema/common.graphql:2:12  Query.tentang  There is no type Tentan: define it or correct the name.\nschema: 1 problem\n"), ended);
    }

    [Fact]
    public async Task Check_WhenTheFolderIsMissingEmptyOrAFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty/readme.md", "no SDL here");
        folder.Write("one.graphql", Common);

        Assert.Equal(new Ended(2, "", "kinerja: There is no file or folder 'none'.\n"), await HostProcess.RunAsync(folder.Path, "schema", "check", "--folder", "none"));
        Assert.Equal(new Ended(2, "", "kinerja: The folder 'empty' holds no .graphql file.\n"), await HostProcess.RunAsync(folder.Path, "schema", "check", "--folder", "empty"));
        Assert.Equal(
            new Ended(2, "", "kinerja: 'one.graphql' is a file; name the folder it is in.\n"), await HostProcess.RunAsync(folder.Path, "schema", "check", "--folder", "one.graphql"));
    }

    /// <summary>Counted in the syntax of the exported text, which has every type once.</summary>
    private static string Size()
    {
        var exported = Parser.ParseDocument(Source.FromText(SchemaPrinter.Export(KinerjaSchema.Bind().Schema)), ParserLimits.ForSchema);
        var types = exported.Definitions.OfType<TypeDefinitionNode>().ToArray();
        var fields = types.Sum(t => t switch { FieldedTypeDefinitionNode fielded => fielded.Fields.Length, InputObjectTypeDefinitionNode input => input.Fields.Length, _ => 0 });
        return $"{types.Length} types, {fields} fields";
    }
}
