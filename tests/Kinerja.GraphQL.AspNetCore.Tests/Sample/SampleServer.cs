using System.Text;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore.Tests.Sample;

/// <summary>The sample behind a real Kestrel on a free loopback port.</summary>
public sealed class SampleServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SampleServer(WebApplication app, Executor executor) => (_app, Executor) = (app, executor);

    public Executor Executor { get; }

    public KantorStore Store => _app.Services.GetRequiredService<KantorStore>();

    /// <summary>The address of the GraphQL endpoint.</summary>
    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/graphql");

    public static async Task<SampleServer> StartAsync(GraphQLHttpOptions? http = null, Func<ExecutorOptions, ExecutorOptions>? configure = null, ILoggerProvider? log = null, Func<HttpContext, RequestDelegate, Task>? before = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.LimitGraphQL());
        builder.Services.AddSingleton<KantorStore>();
        var app = builder.Build();
        if (before is not null) app.Use(before);
#pragma warning disable RS0030 // A composition root.
        var options = new ExecutorOptions { Clock = TimeProvider.System }.LogFailuresTo(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Kinerja.GraphQL"));
#pragma warning restore RS0030
        var executor = new Executor(Bind(), configure?.Invoke(options) ?? options);
        app.MapGraphQL("/graphql", executor, http);
        // For clients in other processes, which cannot ask the executor.
        app.MapGet("/hidup", () => executor.LiveSubscriptions);
        await app.StartAsync();
        return new SampleServer(app, executor);
    }

    public static string Sdl()
    {
        using var stream = typeof(SampleServer).Assembly.GetManifestResourceStream("sample.graphql")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static BoundSchema Bind() => Binder.Bind(
        SchemaBuilder.BuildOrThrow([Source.FromText(Sdl(), "sample.graphql")]),
        BindingOptions.From(typeof(SampleServer).Assembly) with { ErrorInterface = "Galat" });
}
