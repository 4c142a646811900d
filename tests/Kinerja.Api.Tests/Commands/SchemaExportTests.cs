using Kinerja.Api.Tests.Snapshots;

namespace Kinerja.Api.Tests.Commands;

public sealed class SchemaExportTests
{
    [Fact]
    public async Task Export_OfTheRepository_IsTheSnapshot()
    {
        var ended = await HostProcess.RunAsync(Repository.Root, "schema", "export");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Snapshot.Matches("schema.graphql", ended.Output);
    }

    [Fact]
    public async Task Export_ToAFile_WritesWhatItWouldHavePrinted()
    {
        using var folder = new TemporaryFolder();

        var printed = await HostProcess.RunAsync(folder.Path, "schema", "export");
        var saved = await HostProcess.RunAsync(folder.Path, "schema", "export", "out.graphql");

        Assert.Equal(new Ended(0, "", ""), saved);
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(folder.PathOf("out.graphql"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Export_KeepsAppliedDirectivesAndOtherAlphabets()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sdl/a.graphql", "\"Ringkasan – ꦏꦶꦤꦼꦂꦗ\"\ntype Query @tag(name: \"a\") {\n  a: Int\n}\n\ndirective @tag(name: String!) on OBJECT\n");

        var ended = await HostProcess.RunAsync(folder.Path, "schema", "export", "--folder", "sdl");

        Assert.Equal(
            new Ended(0, "directive @tag(name: String!) on OBJECT\n\n\"\"\"Ringkasan – ꦏꦶꦤꦼꦂꦗ\"\"\"\ntype Query @tag(name: \"a\") {\n  a: Int\n}\n", ""), ended);
    }

    [Fact]
    public async Task Export_WhenTheTextIsNoSchema_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sdl/a.graphql", "type Query {");

        var ended = await HostProcess.RunAsync(folder.Path, "schema", "export", "out.graphql", "--folder", "sdl");

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith("kinerja: 'sdl' is no valid schema, it has 1 problem:\nsdl/a.graphql:1:13  syntax  ", ended.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("out.graphql")));
    }

    [Fact]
    public async Task Export_WhenTheFileCannotBeWritten_SaysWhy()
    {
        using var folder = new TemporaryFolder();

        var ended = await HostProcess.RunAsync(folder.Path, "schema", "export", "none/out.graphql");

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith("kinerja: 'none/out.graphql' cannot be written: Could not find a part of the path", ended.Errors, StringComparison.Ordinal);
    }
}
