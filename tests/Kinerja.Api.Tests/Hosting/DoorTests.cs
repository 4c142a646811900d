using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Kinerja.Api.Hosting;
using Kinerja.Domain.Akses;

namespace Kinerja.Api.Tests.Hosting;

/// <summary>Nobody comes in unnamed, by whatever way.</summary>
public sealed class DoorTests(KinerjaApp app) : IClassFixture<KinerjaApp>
{
    private const string Query = "{ saya { nama } }";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_WithoutALogin_IsTurnedAway()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        using var response = await client.PostAsJsonAsync(KinerjaHost.GraphQLPath, new { query = Query }, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"Login tidak sah atau sudah berakhir. Silakan login kembali.","extensions":{"code":"UNAUTHENTICATED"}}]}""",
            await response.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    public async Task Get_WithoutALogin_IsTurnedAway(string accept)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var response = await client.GetAsync($"{KinerjaHost.GraphQLPath}?query={Uri.EscapeDataString(Query)}", Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Page_OpensWithoutALogin_AndHoldsNoData()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await client.GetStringAsync(KinerjaHost.GraphQLPath, Cancel);

        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Login_ThatIsNotRegistered_KnowsItselfAndSeesNothing()
    {
        var answer = await app.AskAsync(app.TokenOfStranger("orang-asing", "Orang Asing"), "{ saya { nama penugasan { peran } jabatan { nama } } satker(kode: \"00\") { kode } daftarSatker { totalCount } }");

        Assert.Equal("""{"data":{"saya":{"nama":"Orang Asing","penugasan":[],"jabatan":[]},"satker":null,"daftarSatker":{"totalCount":0}}}""", answer.GetRawText());
    }

    [Fact]
    public async Task Socket_WithoutALogin_IsClosedAsForbidden()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, """{"type":"connection_init"}""");
        var (type, _) = await ReceiveAsync(socket);

        Assert.Equal((WebSocketMessageType.Close, 4403), (type, (int)socket.CloseStatus!));
    }

    [Fact]
    public async Task Socket_WithALogin_AsksAsThatPerson()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, JsonSerializer.Serialize(new { type = "connection_init", payload = new { Authorization = $"Bearer {await app.TokenAsync(Peran.Analis, "81")}" } }));
        Assert.Equal("""{"type":"connection_ack"}""", (await ReceiveAsync(socket)).Text);

        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ a: satker(kode: \"8171\") { kode } b: satker(kode: \"00\") { kode } }"}}""");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"a":{"kode":"8171"},"b":null}}}""", (await ReceiveAsync(socket)).Text);
    }

    private async Task<ClientWebSocket> OpenAsync()
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = KinerjaHost.GraphQLPath }.Uri, Cancel);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancel);

    private static async Task<(WebSocketMessageType Type, string Text)> ReceiveAsync(ClientWebSocket socket)
    {
        var (text, buffer) = (new StringBuilder(), new byte[4_096]);
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, Cancel);
            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            if (part.EndOfMessage) return (part.MessageType, text.ToString());
        }
    }
}
