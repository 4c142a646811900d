namespace Kinerja.Api.Auth.Http;

/// <summary>
/// Finds out who sends a request. A refused login ends it here, whatever it asks for; a request without one goes on unnamed, and what
/// strangers may do is decided elsewhere.
/// </summary>
internal sealed class BearerLogin(RequestDelegate next, TokenVerifier verifier, ILogger<BearerLogin> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var refusal = BearerHeader.Read(context.Request, out var token);
        if (refusal is null && token is not null)
        {
            var verdict = await verifier.VerifyAsync(token, context.RequestAborted).ConfigureAwait(false);
            refusal = verdict.Refusal;
            if (verdict.IsAccepted) context.SetIdentitas(verdict.Identitas);
        }

        if (refusal is { } reason)
        {
            AuthLog.Refused(logger, reason);
            await LoginAnswer.WriteAsync(context, reason).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }
}
