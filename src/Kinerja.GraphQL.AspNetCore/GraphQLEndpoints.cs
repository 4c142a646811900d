using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>Where GraphQL meets the routes of an application.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Serves the executor under a path: POST, GET, server-sent events and WebSocket.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern, Executor executor, GraphQLHttpOptions? options = null)
    {
        var handler = new HttpHandler(executor, options ?? new GraphQLHttpOptions());
        return endpoints.Map(pattern, handler.HandleAsync);
    }
}
