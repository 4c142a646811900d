using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

/// <summary>HTTP as bytes on a socket: for requests that no proper client would send.</summary>
internal static class RawHttp
{
    /// <summary>Sends all bytes, then reads what comes back until the server closes; status 0 if it closes without an answer.</summary>
    public static async Task<(int Status, string Text)> ExchangeAsync(Uri url, byte[] bytes, bool thenClose = false, TimeSpan? patience = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(patience ?? TimeSpan.FromSeconds(10));
        try
        {
            await stream.WriteAsync(bytes, timeout.Token);
            if (thenClose) client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (IOException)
        {
            // The server has answered and closed before all was sent, as it may.
        }

        return Parse(await ReadAsync(stream, timeout.Token));
    }

    public static byte[] Post(string headers, byte[] body) =>
        [.. Encoding.Latin1.GetBytes($"POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n{headers}\r\n"), .. body];

    public static async Task<byte[]> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        try
        {
            await stream.CopyToAsync(all, cancellationToken);
        }
        catch (IOException)
        {
            // Closed with a reset, because we were still sending: what came before counts.
        }

        return all.ToArray();
    }

    public static (int Status, string Text) Parse(byte[] answer)
    {
        var text = Encoding.UTF8.GetString(answer);
        return text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? (int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), text) : (0, text);
    }
}
