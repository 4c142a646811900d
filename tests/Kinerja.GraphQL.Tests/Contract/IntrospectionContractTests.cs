using System.Text.Json;
using System.Text.Json.Nodes;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>
/// The answer to the full introspection query, beside the reference's: equal to the byte once types and directives are sorted by name
/// (the specification gives them no order). Descriptions of built-in types and directives are each implementation's own words.
/// </summary>
public sealed class IntrospectionContractTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> BuiltInNames = ["String", "Int", "Float", "Boolean", "ID", "skip", "include", "deprecated", "specifiedBy", "oneOf"];

    [Fact]
    public async Task Introspection_OfEachSchema_IsTheReferences()
    {
        var report = new ContractReport();
        int compared = 0, entries = 0;

        foreach (var files in Schemas())
        {
            var schema = SchemaBuilder.BuildOrThrow([.. files.Select(f => new Source(File.ReadAllBytes(f), Path.GetFileName(f)))]);
            var host = new GraphTestHost(Binder.BindIntrospection(schema), TestOptions.Default);
            using var answers = JsonDocument.Parse(string.Concat(NodeProcess.Lines("introspect.mjs", [.. files])), new JsonDocumentOptions { MaxDepth = 256 });
            // A version that cannot tell its own schema has nothing to compare.
            var told = answers.RootElement.EnumerateObject().Where(a => a.Value.TryGetProperty("data", out _)).ToList();
            var pairs = new List<(string Version, SortedDictionary<string, string> Ours, SortedDictionary<string, string> Theirs)>();
            foreach (var version in told)
            {
                var ours = await host.ExecuteAsync(version.Value.GetProperty("query").GetString()!, cancellationToken: TestContext.Current.CancellationToken);
                Assert.Empty(ours.Errors);
                pairs.Add((version.Name, Entries(ours.Data!), Entries(version.Value.GetProperty("data").GetRawText())));
            }

            compared += pairs.Count;
            foreach (var name in pairs.SelectMany(p => p.Ours.Keys.Concat(p.Theirs.Keys)).Distinct())
            {
                entries++;
                // Where the versions disagree, ours must be one of their answers.
                if (pairs.Exists(p => Of(p.Ours, name) == Of(p.Theirs, name))) continue;
                report.Differ(name, $"{Path.GetFileName(files[0])}\n{string.Join('\n', pairs.Select(p => $"version {p.Version}\n{AnswerComparison.Excerpt(Of(p.Ours, name), Of(p.Theirs, name))}"))}");
            }
        }

        output.WriteLine($"{compared} answers compared, {entries} types and directives.");
        report.AssertNone();
        Assert.True(compared >= 5, $"only {compared} answers compared");
    }

    /// <summary>Each fixed schema alone, and the product's files together.</summary>
    private static IEnumerable<string[]> Schemas()
    {
        foreach (var folder in new[] { "schemas", "mock" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(NodeProcess.Folder, folder), "*.graphql").Order(StringComparer.Ordinal)) yield return [file];
        var product = Path.Combine(NodeProcess.Folder, "..", "..", "schema");
        if (!Directory.Exists(product)) yield break;
        var files = Directory.EnumerateFiles(product, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        if (files.Length > 0) yield return files;
    }

    private static string Of(SortedDictionary<string, string> entries, string name) => entries.GetValueOrDefault(name, "nothing");

    /// <summary>Every type and directive by name, and what stands around them under "schema", as JSON text.</summary>
    private static SortedDictionary<string, string> Entries(string json)
    {
        var data = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 256 })!;
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var schema = data["__schema"]!.AsObject();
        foreach (var list in new[] { "types", "directives" })
        {
            foreach (var entry in schema[list]!.AsArray())
            {
                var name = (string)entry!["name"]!;
                if (BuiltInNames.Contains(name) || name.StartsWith("__", StringComparison.Ordinal)) WithoutDescriptions(entry);
                entries[list == "types" ? name : $"@{name}"] = entry.ToJsonString();
            }

            schema.Remove(list);
        }

        entries["schema"] = schema.ToJsonString();
        return entries;
    }

    private static void WithoutDescriptions(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) WithoutDescriptions(item);
        }

        if (node is not JsonObject o) return;
        o.Remove("description");
        foreach (var (_, child) in o) WithoutDescriptions(child);
    }
}
