namespace Kinerja.Api.Auth.Http;

/// <summary>Where a request keeps who sent it.</summary>
internal static class LoginContext
{
    /// <summary>Who is logged in; null for a request without a login, which is not the same as a refused one.</summary>
    public static Identitas? GetIdentitas(this HttpContext context) => context.Features.Get<Identitas>();

    public static void SetIdentitas(this HttpContext context, Identitas identitas) => context.Features.Set(identitas);
}
