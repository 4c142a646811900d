using Kinerja.GraphQL.AspNetCore.GraphiQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>Where GraphQL meets the routes of an application.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Serves the executor under a path: POST, GET, server-sent events and WebSocket.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern, Executor executor, GraphQLHttpOptions? options = null)
    {
        options ??= new GraphQLHttpOptions();
        var handler = new HttpHandler(executor, options);
        return options.GraphiQL
            ? endpoints.MapGraphiQL(pattern, options, handler.HandleAsync)
            : endpoints.Map(pattern, handler.HandleAsync);
    }

    private static IEndpointConventionBuilder MapGraphiQL(this IEndpointRouteBuilder endpoints, string pattern, GraphQLHttpOptions options, RequestDelegate otherwise)
    {
        var assets = GraphiQLAssets.Embedded;
        var page = new GraphiQLPage(options.GraphiQLTabs, assets);
        if (assets is not null) endpoints.MapMethods($"{pattern.TrimEnd('/')}/{GraphiQLPage.AssetFolder}/{{file}}", [HttpMethods.Get, HttpMethods.Head], assets.ServeAsync);
        return endpoints.Map(pattern, context => GraphiQLPage.Serves(context.Request) ? page.WriteAsync(context) : otherwise(context));
    }
}
