using System.Text.Json;
using Kinerja.GraphQL;
using Kinerja.Persistence.Sessions;

namespace Kinerja.Api.Auth.Http;

/// <summary>Nobody comes in unnamed: every request of the data, however it arrives, is somebody's, and runs with that person's roles.</summary>
internal sealed class Door(PelakuDirectory directory, SocketLogin sockets)
{
    /// <summary>For requests over HTTP. Whoever is turned away has been told to log in.</summary>
    public async ValueTask<bool> AdmitAsync(HttpContext context)
    {
        if (context.GetIdentitas() is not { } identitas)
        {
            await LoginAnswer.WriteAsync(context, TokenRefusal.NotOneBearerToken).ConfigureAwait(false);
            return false;
        }

        context.RequestServices.GetRequiredService<PelakuKini>().Pelaku = await directory.FindAsync(identitas, context.RequestAborted).ConfigureAwait(false);
        return true;
    }

    /// <summary>For sockets, once, with the token of their connection_init.</summary>
    public async ValueTask<bool> AdmitSocketAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        if (!await sockets.AcceptAsync(context, payload, cancellationToken).ConfigureAwait(false)) return false;
        if (context.GetIdentitas() is not { } identitas) return false;
        context.RequestServices.GetRequiredService<PelakuKini>().Pelaku = await directory.FindAsync(identitas, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Services of one operation on an open connection: their own, but the same person's.</summary>
    public static OwnedServices NewServices(HttpContext context)
    {
        var scope = context.RequestServices.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PelakuKini>().Pelaku = context.RequestServices.GetRequiredService<PelakuKini>().Pelaku;
        return new OwnedServices(scope.ServiceProvider, scope);
    }
}
