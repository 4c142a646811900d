using System.Net.Http.Json;
using System.Text.Json;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Tests.Contract;

namespace Kinerja.GraphQL.AspNetCore.Tests.Contract;

/// <summary>What teams build clients with accepts the schema as it is exported.</summary>
public sealed class ToolTests
{
    [Fact]
    public void Codegen_OfTheExportedSchema_GivesTypesThatAStrictProgramUses()
    {
        var generated = Run<Generated>("clients/codegen.mjs");

        Assert.Equal("", generated.Complaints);
        Assert.Equal(0, generated.ExitCode);
        Assert.Equal(["gql/fragment-masking.ts", "gql/gql.ts", "gql/graphql.ts", "gql/index.ts"], generated.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Relay_CompilesPagesAndRefetchesThatTheServerAnswers()
    {
        var compiled = Run<Compiled>("clients/relay.mjs");

        Assert.True(compiled.ExitCode == 0, compiled.Output);
        Assert.Equal(
            ["DaftarGantiNamaMutation", "DaftarKantorRefetchQuery", "DaftarPaginationQuery", "DaftarQuery", "Daftar_kantor", "Daftar_query"],
            compiled.Artifacts.Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));

        await using var server = await SampleServer.StartAsync();
        var page = await AskAsync("DaftarPaginationQuery", new { first = 2, after = "10", nama = "Provinsi" });
        Assert.Equal(
            """
            {"data":{"daftarKantor":{"totalCount":5,"edges":[
            {"node":{"id":"Kantor:20","kode":"20","nama":"Provinsi 2","jenis":"PROVINSI","induk":{"nama":"Kantor Pusat","id":"Kantor:00"},"__typename":"Kantor"},"cursor":"20"},
            {"node":{"id":"Kantor:30","kode":"30","nama":"Provinsi 3","jenis":"PROVINSI","induk":{"nama":"Kantor Pusat","id":"Kantor:00"},"__typename":"Kantor"},"cursor":"30"}],
            "pageInfo":{"endCursor":"30","hasNextPage":true}}}}
            """.ReplaceLineEndings(""),
            page);

        var refetched = await AskAsync("DaftarKantorRefetchQuery", new { id = "Kantor:1001" });
        Assert.Equal("""{"data":{"node":{"__typename":"Kantor","kode":"1001","nama":"Kabupaten 1-1","jenis":"KABUPATEN","induk":{"nama":"Provinsi 1","id":"Kantor:10"},"id":"Kantor:1001"}}}""", refetched);

        var refused = await AskAsync("DaftarGantiNamaMutation", new { input = new { kode = "99", nama = "Baru" } });
        Assert.Equal("""{"data":{"gantiNama":{"kantor":null,"errors":[{"__typename":"KantorTidakAda","__isGalat":"KantorTidakAda","kode":"KANTOR_TIDAK_ADA","pesan":"Tidak ada kantor berkode 99: periksa kodenya."}]}}}""", refused);

        async Task<string> AskAsync(string operation, object variables)
        {
            using var http = new HttpClient();
            using var response = await http.PostAsJsonAsync(server.Url, new { query = compiled.Texts[$"{operation}.graphql.ts"], variables }, TestContext.Current.CancellationToken);
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Runs a script over the sample's schema as <see cref="SchemaPrinter.Export"/> writes it.</summary>
    private static T Run<T>(string script)
    {
        var folder = Directory.CreateTempSubdirectory("kinerja-tools-");
        try
        {
            var file = Path.Combine(folder.FullName, "schema.graphql");
            File.WriteAllText(file, SchemaPrinter.Export(SchemaBuilder.BuildOrThrow([Source.FromText(SampleServer.Sdl(), "sample.graphql")])));
            return JsonSerializer.Deserialize<T>(Assert.Single(NodeProcess.Lines(script, file)), JsonSerializerOptions.Web)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Generated(IReadOnlyDictionary<string, int> Files, int ExitCode, string Complaints);

    private sealed record Compiled(int ExitCode, string Output, IReadOnlyList<string> Artifacts, IReadOnlyDictionary<string, string> Texts);
}
