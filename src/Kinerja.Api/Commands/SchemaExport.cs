using Kinerja.GraphQL.Schema;

namespace Kinerja.Api.Commands;

/// <summary>Writes the schema as one SDL text, with every applied directive.</summary>
internal static class SchemaExport
{
    public const string Verb = "schema export";

    private const string Usage = $"{Verb} [FILE] [--folder FOLDER]";

    public static int Run(string[] args, TextWriter output)
    {
        var arguments = new Arguments(args, Usage, mostFiles: 1, valued: ["--folder"]);
        var sdl = SchemaPrinter.Export(SdlText.Current(arguments.Option("--folder")).ToSchema()) + "\n";
        if (arguments.File(0) is { } file) Save(sdl, file);
        else output.Write(sdl);
        return ExitCode.Fine;
    }

    private static void Save(string sdl, string file)
    {
        try
        {
            File.WriteAllText(file, sdl);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException($"'{file}' cannot be written: {e.Message}");
        }
    }
}
