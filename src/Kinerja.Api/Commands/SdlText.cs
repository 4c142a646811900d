using Kinerja.Api.Schema;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.Api.Commands;

/// <summary>The texts that make one schema, and what they are called together in messages.</summary>
internal sealed record SdlText(string Name, ImmutableArray<Source> Sources)
{
    /// <summary>Where the repository keeps its SDL.</summary>
    private const string UsualFolder = "schema";

    private const string Extension = ".graphql";

    /// <summary>The folder that was named; else the files in ./schema as they are now; else what the host was built with.</summary>
    public static SdlText Current(string? folder = null)
    {
        if (folder is not null) return InFolder(folder);
        return FilesIn(UsualFolder).Length > 0 ? InFolder(UsualFolder) : new SdlText("embedded schema", EmbeddedSdl.Sources);
    }

    /// <summary>One SDL file, or all in a folder.</summary>
    public static SdlText At(string path) => File.Exists(path) ? new SdlText(path, [Read(path)]) : InFolder(path);

    /// <summary>For verbs that only compare or write: a schema of another time is not judged by this host's scalars.</summary>
    public GraphSchema ToSchema()
    {
        var built = SchemaBuilder.Build(Sources);
        return built.Schema ?? throw new CommandRefusedException(
            $"'{Name}' is no valid schema, it has {Counted.Of(built.Problems.Length, "problem")}:\n{string.Join('\n', built.Problems)}");
    }

    private static SdlText InFolder(string folder)
    {
        if (File.Exists(folder)) throw new CommandRefusedException($"'{folder}' is a file; name the folder it is in.");
        if (!Directory.Exists(folder)) throw new CommandRefusedException($"There is no file or folder '{folder}'.");
        var files = FilesIn(folder);
        if (files.Length == 0) throw new CommandRefusedException($"The folder '{folder}' holds no {Extension} file.");
        return new SdlText(folder, [.. files.Select(Read)]);
    }

    /// <summary>In one order everywhere, because the order of the files is the order of the exported types.</summary>
    private static string[] FilesIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, $"*{Extension}").Order(StringComparer.Ordinal)] : [];

    private static Source Read(string path)
    {
        try
        {
            return new Source(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException($"'{path}' cannot be read: {e.Message}");
        }
    }
}
