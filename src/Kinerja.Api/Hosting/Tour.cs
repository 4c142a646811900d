using Kinerja.GraphQL.AspNetCore.GraphiQL;

namespace Kinerja.Api.Hosting;

/// <summary>The five-minute tour of the README, as the tabs that GraphiQL opens with; the tests run the same texts.</summary>
internal static class Tour
{
    private const string Folder = "tour/";

    public static IReadOnlyList<GraphiQLTab> Tabs { get; } =
        [.. typeof(Tour).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => new GraphiQLTab(Read(n)))];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Tour).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
