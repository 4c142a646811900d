using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Kinerja.Api.Auth;
using Kinerja.Api.Auth.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kinerja.Api.Tests.Auth;

/// <summary>The login behind a real Kestrel on a free loopback port. Whatever is asked for answers who asks.</summary>
internal sealed class LoginServer : IAsyncDisposable
{
    public const string Audience = "https://kinerja.example";
    public const string Nobody = "bukan siapa-siapa";

    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private LoginServer(WebApplication app, CapturedLog log, TemporaryFolder folder) => (_app, Log, _folder) = (app, log, folder);

    public CapturedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Url => new(_app.Urls.First());

    /// <summary>The reasons of all refusals so far, in order.</summary>
    public string[] Refusals => [.. Log.Of(typeof(BearerLogin).FullName!).Select(line => line.Replace("Login refused: ", "", StringComparison.Ordinal))];

    public static Task<LoginServer> StartAsync(IssuerDouble issuer, TimeProvider clock) =>
        StartAsync(clock, ("Auth:Authority", issuer.Authority), ("Auth:Audience", Audience));

    public static Task<LoginServer> StartAsync(TimeProvider clock, params (string Name, string Value)[] settings) =>
        StartAsync(clock, Environments.Development, settings);

    public static async Task<LoginServer> StartAsync(TimeProvider clock, string environment, (string Name, string Value)[] settings, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var folder = new TemporaryFolder();
        if (builder.Environment.IsDevelopment()) builder.Configuration["Auth:DevelopmentKeyFile"] = folder.PathOf("development-key.pem");
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
        var log = new CapturedLog();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock);
        builder.Services.AddKinerjaAuth(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseBearerLogin();
        map?.Invoke(app);
        app.MapFallback("{**semua}", context => context.Response.WriteAsync(context.GetIdentitas()?.Subjek ?? Nobody));
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            folder.Dispose();
            throw;
        }

        return new LoginServer(app, log, folder);
    }

    public Task<Answer> AskAsync(string token) => SendAsync([$"Authorization: Bearer {token}"]);

    /// <summary>Writes header lines as they are given: proper clients would mend some of what is tested here.</summary>
    public async Task<Answer> SendAsync(string[] headers, string path = "/graphql", string method = "GET")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Url.Host, Url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Answer.Parse(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}

internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static Answer Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string[] head = text[..end].Split("\r\n");
        var headers = head.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
        return new Answer(int.Parse(head[0].AsSpan(9, 3), CultureInfo.InvariantCulture), headers, Unchunk(headers, text[(end + 4)..]));
    }

    private static string Unchunk(Dictionary<string, string> headers, string body)
    {
        if (!headers.ContainsKey("Transfer-Encoding")) return body;
        // Our answers are one chunk: its size, itself, and the end.
        string[] lines = body.Split("\r\n");
        return lines.Length > 2 ? lines[1] : "";
    }
}
