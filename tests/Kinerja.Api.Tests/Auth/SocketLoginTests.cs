using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Kinerja.Api.Auth;
using Kinerja.Api.Auth.Development;
using Kinerja.Api.Auth.Http;
using Kinerja.Api.Schema;
using Kinerja.GraphQL;
using Kinerja.GraphQL.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Api.Tests.Auth;

/// <summary>Logins over real WebSockets, in the payload of connection_init or in the header of the request.</summary>
public sealed class SocketLoginTests : IAsyncLifetime
{
    private const string Acknowledged = """{"type":"connection_ack"}""";
    private const string Refused = "4403";

    private readonly MovedClock _clock = new();
    private LoginServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LoginServer.StartAsync(_clock, "Development", [], Map);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("""{"Authorization":"Bearer TOKEN"}""")]
    [InlineData("""{"authorization":"bearer TOKEN","lain":1}""")]
    [InlineData("""{"token":"TOKEN"}""")]
    public async Task Init_WithAGoodToken_IsAcknowledged(string payload) => Assert.Equal(Acknowledged, await OpenAsync(payload.Replace("TOKEN", Token("budi"), StringComparison.Ordinal)));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"lain":"TOKEN"}""")]
    public async Task Init_WithoutAToken_IsLeftToOthers(string payload) => Assert.Equal(Acknowledged, await OpenAsync(payload.Replace("TOKEN", Token("budi"), StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{"Authorization":"Bearer x"}""", TokenRefusal.NotCompactJws)]
    [InlineData("""{"Authorization":"TOKEN"}""", TokenRefusal.NotOneBearerToken)]
    [InlineData("""{"Authorization":"Basic TOKEN"}""", TokenRefusal.NotOneBearerToken)]
    [InlineData("""{"Authorization":"Bearer "}""", TokenRefusal.NotOneBearerToken)]
    [InlineData("""{"Authorization":null}""", TokenRefusal.NotOneBearerToken)]
    [InlineData("""{"Authorization":["Bearer TOKEN"]}""", TokenRefusal.NotOneBearerToken)]
    [InlineData("""{"token":1}""", TokenRefusal.NotOneBearerToken)]
    [InlineData("""{"token":""}""", TokenRefusal.NotCompactJws)]
    [InlineData("""{"token":"Bearer TOKEN"}""", TokenRefusal.EncodingNotCanonical)]
    [InlineData("""{"token":"TOKEN","Authorization":"Bearer TOKEN"}""", TokenRefusal.NotOneBearerToken)]
    [InlineData("""{"authorization":"Bearer TOKEN","Authorization":"Bearer TOKEN"}""", TokenRefusal.NotOneBearerToken)]
    [InlineData("""{"token":"TOKENx"}""", TokenRefusal.SignatureWrong)]
    internal async Task Init_WithABadToken_IsClosed(string payload, TokenRefusal because)
    {
        Assert.Equal(Refused, await OpenAsync(payload.Replace("TOKENx", Damaged(Token("budi")), StringComparison.Ordinal).Replace("TOKEN", Token("budi"), StringComparison.Ordinal)));

        Assert.Equal([$"Login refused: {because}"], _server.Log.Of(typeof(SocketLogin).FullName!));
    }

    [Fact]
    public async Task Init_MayRenewTheLoginOfTheRequest_AndNotChangeItsPerson()
    {
        var header = $"Bearer {Token("budi")}";

        Assert.Equal(Acknowledged, await OpenAsync("{}", header));
        Assert.Equal(Acknowledged, await OpenAsync($$"""{"token":"{{Token("budi")}}"}""", header));
        Assert.Equal(Refused, await OpenAsync($$"""{"token":"{{Token("sari")}}"}""", header));
    }

    [Fact]
    public async Task Open_WithABadHeader_IsRefusedBeforeThereIsASocket()
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync("{}", "Bearer x"));

        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Session_WhenTheTokenExpires_IsClosed(bool inHeader)
    {
        var token = Token("budi", TimeSpan.FromSeconds(1));
        using var socket = await ConnectAsync(inHeader ? $"Bearer {token}" : null);
        Assert.Equal(Acknowledged, await InitAsync(socket, inHeader ? "{}" : $$"""{"token":"{{token}}"}"""));

        _clock.Move(TimeSpan.FromSeconds(1));

        Assert.Equal(Refused, await ReceiveAsync(socket));
    }

    private static void Map(WebApplication app)
    {
        var login = app.Services.GetRequiredService<SocketLogin>();
        var executor = new Executor(KinerjaSchema.Bind(), new ExecutorOptions { Clock = app.Services.GetRequiredService<TimeProvider>() });
        app.MapGraphQL("/graphql", executor, new GraphQLHttpOptions { Streaming = new StreamingOptions { OnConnectionInit = login.AcceptAsync, SessionEnds = SocketLogin.End } });
    }

    private string Token(string subject, TimeSpan? lifetime = null) => _server.Services.GetRequiredService<DevelopmentIssuer>().Issue(subject, null, lifetime ?? TimeSpan.FromHours(1));

    private static string Damaged(string token) => $"{token[..^8]}AAAAAAA{token[^1]}";

    private async Task<string> OpenAsync(string payload, string? header = null)
    {
        using var socket = await ConnectAsync(header);
        return await InitAsync(socket, payload);
    }

    private async Task<ClientWebSocket> ConnectAsync(string? header)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (header is not null) socket.Options.SetRequestHeader("Authorization", header);
        await socket.ConnectAsync(new UriBuilder(_server.Url) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<string> InitAsync(ClientWebSocket socket, string payload)
    {
        var message = JsonSerializer.SerializeToUtf8Bytes(new { type = "connection_init", payload = JsonDocument.Parse(payload).RootElement });
        await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
        return await ReceiveAsync(socket);
    }

    /// <summary>The next message, or the code with which the server closes.</summary>
    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var received = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
        return received.MessageType == WebSocketMessageType.Close ? $"{(int)socket.CloseStatus!}" : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
