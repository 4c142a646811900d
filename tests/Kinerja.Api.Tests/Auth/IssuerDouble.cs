using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kinerja.Api.Tests.Auth;

/// <summary>How an issuer answers.</summary>
internal enum Mood
{
    Well,
    CutsOff,
    Fails,
    Hangs,
    Drips,
    Floods,
    Redirects,
    Babbles,
}

/// <summary>An issuer on a free loopback port that speaks discovery, with the keys and the manners a test gives it.</summary>
internal sealed class IssuerDouble : IAsyncDisposable
{
    private const int FloodBytes = 100 * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = [];

    private IssuerDouble(WebApplication app) => _app = app;

    public string Authority => _app.Urls.First();

    public ConcurrentDictionary<string, JsonObject> Keys { get; } = [];

    public Mood Mood { get; set; }

    /// <summary>What the discovery document says instead of the truth.</summary>
    public JsonObject Lies { get; } = [];

    /// <summary>Every path that was asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static async Task<IssuerDouble> StartAsync(params JsonObject[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new IssuerDouble(app);
        foreach (var key in keys) issuer.Publish(key);
        app.Run(issuer.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public void Publish(JsonObject jwk) => Keys[jwk["kid"]!.GetValue<string>()] = jwk;

    public void Publish(TestKey key) => Publish(key.Jwk());

    public void Withdraw(TestKey key) => Keys.Remove(key.Kid, out _);

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _asked.Enqueue(context.Request.Path);
        switch (Mood)
        {
            case Mood.Well:
                await WriteAsync(context);
                break;
            case Mood.CutsOff:
                context.Abort();
                break;
            case Mood.Fails:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case Mood.Hangs:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case Mood.Drips:
                await DripAsync(context);
                break;
            case Mood.Floods:
                await FloodAsync(context);
                break;
            case Mood.Redirects:
                context.Response.Redirect("/lain" + context.Request.Path);
                Mood = Mood.Well;
                break;
            case Mood.Babbles:
                await context.Response.WriteAsync("<html>", context.RequestAborted);
                break;
        }
    }

    private async Task WriteAsync(HttpContext context)
    {
        JsonObject document = context.Request.Path.Value!.EndsWith("/.well-known/openid-configuration", StringComparison.Ordinal)
            ? Discovery()
            : new JsonObject { ["keys"] = new JsonArray([.. Keys.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => k.Value.DeepClone())]) };
        await context.Response.WriteAsync(document.ToJsonString(), context.RequestAborted);
    }

    private JsonObject Discovery()
    {
        var document = new JsonObject { ["issuer"] = Authority, ["jwks_uri"] = Authority + "/kunci" };
        foreach (var (name, value) in Lies) document[name] = value?.DeepClone();
        return document;
    }

    private static async Task DripAsync(HttpContext context)
    {
        try
        {
            while (true)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(200, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has had enough, as it should.
        }
    }

    private static async Task FloodAsync(HttpContext context)
    {
        var chunk = new byte[64 * 1024];
        chunk.AsSpan().Fill((byte)' ');
        try
        {
            for (var sent = 0; sent < FloodBytes; sent += chunk.Length) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The reader has had enough, as it should.
        }
    }
}
