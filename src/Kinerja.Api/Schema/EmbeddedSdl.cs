using Kinerja.GraphQL.Language;

namespace Kinerja.Api.Schema;

/// <summary>The SDL files this host was built with; their names are those of the repository, "schema/common.graphql".</summary>
internal static class EmbeddedSdl
{
    private const string Folder = "schema/";

    public static ImmutableArray<Source> Sources { get; } =
        [.. typeof(EmbeddedSdl).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    private static Source Read(string name)
    {
        using var content = typeof(EmbeddedSdl).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return new Source(bytes.ToArray(), name);
    }
}
