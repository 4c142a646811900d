namespace Kinerja.Api.Tests.Commands;

public sealed class SchemaDiffTests : IDisposable
{
    private const string Old = """
        type Query {
          satker(kode: String): String
          lama: Int
        }

        enum Jenis {
          KOTA
        }
        """;

    private const string New = """
        type Query {
          satker(kode: String!): String
          baru: Int
        }

        enum Jenis {
          KOTA
          KABUPATEN
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public SchemaDiffTests()
    {
        _folder.Write("old.graphql", Old);
        _folder.Write("new/a.graphql", New);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff_GroupsChangesWorstFirst()
    {
        var ended = await DiffAsync("old.graphql", "new");

        Assert.Equal(
            new Ended(
                0,
                """
                Breaking
                  Query.lama  The field is gone.
                  Query.satker(kode:)  Its type was String and is String!.
                Dangerous
                  Jenis.KABUPATEN  The value is new.
                Safe
                  Query.baru  The field is new.
                2 breaking, 1 dangerous, 1 safe

                """,
                ""),
            ended);
    }

    [Fact]
    public async Task Diff_WithBreaking_ShowsOnlyTheseAndExitsWithOne()
    {
        var ended = await DiffAsync("old.graphql", "new", "--breaking");

        Assert.Equal(
            new Ended(
                1,
                """
                Breaking
                  Query.lama  The field is gone.
                  Query.satker(kode:)  Its type was String and is String!.
                2 breaking

                """,
                ""),
            ended);
    }

    [Fact]
    public async Task Diff_WithBreaking_WhenNothingBreaks_ExitsWithZero()
    {
        _folder.Write("more.graphql", Old + "\n\nextend type Query {\n  baru: Int\n}\n");

        Assert.Equal(new Ended(0, "0 breaking\n", ""), await DiffAsync("--breaking", "old.graphql", "more.graphql"));
    }

    [Fact]
    public async Task Diff_OfASchemaWithItself_IsEmpty() =>
        Assert.Equal(new Ended(0, "0 breaking, 0 dangerous, 0 safe\n", ""), await DiffAsync("old.graphql", "old.graphql"));

    [Fact]
    public async Task Diff_WithoutNew_ComparesWithTheCurrentSchema()
    {
        await HostProcess.RunAsync(_folder.Path, "schema", "export", "now.graphql");

        Assert.Equal(new Ended(0, "0 breaking, 0 dangerous, 0 safe\n", ""), await DiffAsync("now.graphql"));
    }

    [Fact]
    public async Task Diff_WhenOneOfThemCannotBeCompared_SaysWhichAndWhy()
    {
        _folder.Write("broken.graphql", "type Query {\n  a: A\n}\n");

        Assert.Equal(new Ended(2, "", "kinerja: There is no file or folder 'none.graphql'.\n"), await DiffAsync("none.graphql", "new"));
        Assert.Equal(
            new Ended(2, "", "kinerja: 'broken.graphql' is no valid schema, it has 1 problem:\nbroken.graphql:2:6  Query.a  There is no type A: define it or correct the name.\n"),
            await DiffAsync("old.graphql", "broken.graphql", "--breaking"));
        Assert.Equal(
            new Ended(2, "", "kinerja: Name the OLD schema to compare with. Usage: schema diff OLD [NEW] [--breaking]; OLD and NEW are SDL files or folders of them, NEW is the current schema if left out\n"),
            await DiffAsync("--breaking"));
    }

    private Task<Ended> DiffAsync(params string[] args) => HostProcess.RunAsync(_folder.Path, ["schema", "diff", .. args]);
}
