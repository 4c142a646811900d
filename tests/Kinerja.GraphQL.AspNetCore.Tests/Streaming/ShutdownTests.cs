using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;

namespace Kinerja.GraphQL.AspNetCore.Tests.Streaming;

public class ShutdownTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shutdown_ClosesSocketsAndStreamsAndEndsTheirSources()
    {
        var server = await SampleServer.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server.Url) { Scheme = "ws" }.Uri, Token);
        await SendAsync(socket, """{"type":"connection_init"}""");
        await socket.ReceiveAsync(new byte[100].AsMemory(), Token);
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription { diam }"}}""");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url) { Content = JsonContent.Create(new { query = "subscription { kantorBerubah { kode } }" }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        var stream = response.Content.ReadAsStringAsync(Token);
        while (server.Executor.LiveSubscriptions < 2 || server.Store.Listeners < 1) await Task.Delay(5, Token);

        var began = Stopwatch.GetTimestamp();
        var stopping = server.DisposeAsync();
        var goodbye = await socket.ReceiveAsync(new byte[100].AsMemory(), Token);
        Assert.Equal((WebSocketMessageType.Close, WebSocketCloseStatus.EndpointUnavailable), (goodbye.MessageType, socket.CloseStatus));
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Token);
        await stopping;

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        // Without "complete": the client is to come again.
        Assert.Equal(":\n\n", await stream);
        Assert.Equal(0, server.Executor.LiveSubscriptions);
    }

    [Fact]
    public async Task Shutdown_DoesNotWaitForAClientThatDoesNotAgree()
    {
        var server = await SampleServer.StartAsync(new GraphQLHttpOptions { Streaming = new StreamingOptions { CloseTimeout = TimeSpan.FromMilliseconds(300) } });
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server.Url) { Scheme = "ws" }.Uri, Token);
        await SendAsync(socket, """{"type":"connection_init"}""");
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription { derasTerbaru { n isi } }"}}""");
        while (server.Executor.DroppedEvents == 0) await Task.Delay(5, Token);

        var began = Stopwatch.GetTimestamp();
        await server.DisposeAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(0, server.Executor.LiveSubscriptions);
    }

    private static Task SendAsync(ClientWebSocket socket, string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Token);
}
