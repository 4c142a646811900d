using Kinerja.Api.Schema;
using Kinerja.GraphQL.Language;

namespace Kinerja.Api.Tests.Schema;

public sealed class KinerjaSchemaTests
{
    [Fact]
    public void Check_OfTheEmbeddedSchema_FindsNothing() =>
        Assert.Equal([], KinerjaSchema.Check(KinerjaSchema.Build(EmbeddedSdl.Sources).SchemaOrThrow()));

    /// <summary>What is served is what the files say: each of them is in the host, under its name, as it is now.</summary>
    [Fact]
    public void EmbeddedSdl_IsTheFilesOfTheRepository()
    {
        var files = Directory.GetFiles(Repository.PathOf("schema")).Order(StringComparer.Ordinal).Select(f => ($"schema/{Path.GetFileName(f)}", File.ReadAllText(f)));

        Assert.Equal(files, EmbeddedSdl.Sources.Select(s => (s.Name, s.Text(0, s.Utf8.Length))));
    }

    [Fact]
    public void Build_JudgesDefaultValuesByTheHostsScalars()
    {
        var built = KinerjaSchema.Build([Source.FromText("type Query {\n  a(pada: Date = \"31/3/2024\"): Int\n}\n\nscalar Date\n", "a.graphql")]);

        Assert.Equal(["a.graphql:2:18  Query.a(pada:)  The default value is wrong: \"31/3/2024\" is not a value of Date."], built.Problems.Select(p => p.ToString()));
    }
}
