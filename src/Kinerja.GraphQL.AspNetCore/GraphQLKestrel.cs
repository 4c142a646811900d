using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>What only the server can bound, because it happens before a request reaches any endpoint.</summary>
public static class GraphQLKestrel
{
    /// <summary>Tighter than Kestrel's defaults where honest clients do not notice; call it in ConfigureKestrel.</summary>
    public static void LimitGraphQL(this KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        // A client that drips its headers holds a connection, and little else: but not for half a minute.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // A query by GET stands in the request line. Longer ones go by POST.
        limits.MaxRequestLineSize = 16 * 1024;
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
