using System.Net.Http.Json;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests;

public class SampleTests
{
    [Fact]
    public async Task Sample_AnswersOverHttp()
    {
        await using var server = await SampleServer.StartAsync();
        using var http = new HttpClient();

        var response = await http.PostAsJsonAsync(server.Url, new { query = "{ kantor(kode: \"1001\") { nama induk { nama anak(first: 1) { kode } } } }" }, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"data":{"kantor":{"nama":"Kabupaten 1-1","induk":{"nama":"Provinsi 1","anak":[{"kode":"1001"}]}}}}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
