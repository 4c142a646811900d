using Kinerja.Api.Auth;
using Kinerja.Api.Auth.Development;
using Kinerja.Api.Auth.Http;
using Kinerja.Api.Features;
using Kinerja.Api.Schema;
using Kinerja.Api.Settings;
using Kinerja.GraphQL;
using Kinerja.GraphQL.AspNetCore;
using Kinerja.Persistence;

namespace Kinerja.Api.Hosting;

/// <summary>The host as it is served; the tests serve the same.</summary>
internal static class KinerjaHost
{
    public const string GraphQLPath = "/graphql";

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.LimitGraphQL());
        // Logs are for the errors' stream: what a command prints is its result.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // One line per request is ours; statements and routes are of use to whoever looks for them: settings can show them.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddKinerja(builder.Configuration, builder.Environment);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseBearerLogin();
        app.MapKinerja();
        return app;
    }

    private static void AddKinerja(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var database = DatabaseChoice.Of(configuration);
#pragma warning disable RS0030 // The composition root chooses the clock.
        services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddKinerjaAuth(configuration, environment);
        services.AddSingleton<PelakuDirectory>().AddSingleton<Door>().AddScoped<DevelopmentUsers>();
        services.AddKinerjaPersistence(database.Provider, database.ConnectionString);
        services.AddKinerjaFeatures();
    }

    private static void MapKinerja(this WebApplication app)
    {
        var development = app.Environment.IsDevelopment();
        var door = app.Services.GetRequiredService<Door>();
        var http = (development ? new GraphQLHttpOptions { GraphiQL = true, GraphiQLTabs = Tour.Tabs } : GraphQLHttpOptions.Production) with
        {
            Admits = door.AdmitAsync,
            Streaming = new StreamingOptions { OnConnectionInit = door.AdmitSocketAsync, SessionEnds = SocketLogin.End, NewServices = Door.NewServices },
        };
        app.MapGraphQL(GraphQLPath, NewExecutor(app, development), http);
    }

    private static Executor NewExecutor(WebApplication app, bool development)
    {
        var options = new ExecutorOptions { Clock = app.Services.GetRequiredService<TimeProvider>(), ExposeInternalErrors = development, AllowExplain = development }
            .LogFailuresTo(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Kinerja.GraphQL"));
        var judge = app.Services.GetRequiredService<IServiceProviderIsService>();
        return new Executor(KinerjaSchema.Bind(judge.IsService), development ? options : options.ForStrangers());
    }
}
