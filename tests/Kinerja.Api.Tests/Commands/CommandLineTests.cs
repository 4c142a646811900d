namespace Kinerja.Api.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("There is no verb 'berangkat'; there are: schema check, schema export, schema diff, migrate, seed satker, token, verify jejak.", "berangkat")]
    [InlineData("There is no verb 'schema'; there are: schema check, schema export, schema diff, migrate, seed satker, token, verify jejak.", "schema")]
    [InlineData("There is no verb 'schema chekc'; there are: schema check, schema export, schema diff, migrate, seed satker, token, verify jejak.", "schema", "chekc", "x")]
    [InlineData("There is no option '--all' here. Usage: schema check [--folder FOLDER]", "schema", "check", "--all")]
    [InlineData("--folder lacks its value. Usage: schema check [--folder FOLDER]", "schema", "check", "--folder")]
    [InlineData("'x' is one argument too many. Usage: schema check [--folder FOLDER]", "schema", "check", "x")]
    [InlineData("'y' is one argument too many. Usage: schema export [FILE] [--folder FOLDER]", "schema", "export", "x", "y")]
    [InlineData("'x' is one argument too many. Usage: migrate", "migrate", "x")]
    [InlineData("There is no option '--cepat' here. Usage: seed satker", "seed", "satker", "--cepat")]
    [InlineData("An argument is empty. Usage: schema export [FILE] [--folder FOLDER]", "schema", "export", "")]
    public async Task Run_WhenTheCommandIsNone_SaysWhatThereIs(string message, params string[] args)
    {
        using var folder = new TemporaryFolder();

        var ended = await HostProcess.RunAsync(folder.Path, args);

        Assert.Equal(new Ended(2, "", $"kinerja: {message}\n"), ended);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
