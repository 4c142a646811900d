using Kinerja.GraphQL.AspNetCore.GraphiQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>Where GraphQL meets the routes of an application.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Serves the executor under a path: POST, GET, server-sent events and WebSocket.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern, Executor executor, GraphQLHttpOptions? options = null)
    {
        options ??= new GraphQLHttpOptions();
        options.TrustedDocuments?.Prepare(executor);
        var logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Kinerja.GraphQL");
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var handler = new HttpHandler(executor, options, logger, stopping);
        // The upgrade to WebSocket is a matter of this path alone: the application need not know of it.
        var pipeline = endpoints.CreateApplicationBuilder().UseWebSockets();
        pipeline.Run(handler.HandleAsync);
        var handle = pipeline.Build();
        return options.GraphiQL ? endpoints.MapGraphiQL(pattern, options, handle) : endpoints.Map(pattern, handle);
    }

    private static IEndpointConventionBuilder MapGraphiQL(this IEndpointRouteBuilder endpoints, string pattern, GraphQLHttpOptions options, RequestDelegate otherwise)
    {
        var assets = GraphiQLAssets.Embedded;
        var page = new GraphiQLPage(options.GraphiQLTabs, assets);
        if (assets is not null) endpoints.MapMethods($"{pattern.TrimEnd('/')}/{GraphiQLPage.AssetFolder}/{{file}}", [HttpMethods.Get, HttpMethods.Head], assets.ServeAsync);
        return endpoints.Map(pattern, context => GraphiQLPage.Serves(context.Request) ? page.WriteAsync(context) : otherwise(context));
    }
}
