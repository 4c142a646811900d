namespace Kinerja.Api.Auth.Keys;

/// <summary>Addresses from which keys may come.</summary>
internal static class OidcAddress
{
    /// <summary>Https, because whoever can change keys on the way can be anyone. An issuer on a developer's own machine has no certificate.</summary>
    public static bool IsTrustworthy(Uri address, bool loopbackHttpAllowed)
    {
        if (!address.IsAbsoluteUri || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0) return false;
        return address.Scheme == Uri.UriSchemeHttps || (loopbackHttpAllowed && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
    }

    /// <summary>OpenID Connect Discovery 1.0, 4.1: a slash at the issuer's end is not doubled.</summary>
    public static Uri OfDiscovery(string authority) => new(authority.TrimEnd('/') + "/.well-known/openid-configuration");
}
