using System.Text.Json;
using Kinerja.Api.Auth.Tokens;

namespace Kinerja.Api.Auth.Keys;

/// <summary>Fetches what an issuer publishes: its discovery document, and from where that says, its keys.</summary>
internal sealed class OidcDocuments(HttpClient http, string authority, bool loopbackHttpAllowed)
{
    /// <summary>Such documents have 1 to 20 kB.</summary>
    private const int MaxBytes = 512 * 1024;

    /// <summary>A client for these documents alone: no redirects, so that the address that was judged is the one that answers, and no cookies.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // Names are looked up again now and then.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        MaxResponseContentBufferSize = MaxBytes,
        // The caller's token bounds both fetches together.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <exception cref="KeysNotFetchedException">An answer is not what it should be.</exception>
    /// <exception cref="HttpRequestException">There was no answer, or one too large.</exception>
    public async Task<KeySet> FetchKeysAsync(CancellationToken cancellationToken)
    {
        var discovery = await FetchAsync(OidcAddress.OfDiscovery(authority), "discovery document", cancellationToken).ConfigureAwait(false);
        // OpenID Connect Discovery 1.0, 4.3: or one issuer could speak for another.
        if (Text(discovery, "issuer") != authority) throw new KeysNotFetchedException("the discovery document is of another issuer than Auth__Authority says, to the letter");
        if (!Uri.TryCreate(Text(discovery, "jwks_uri"), UriKind.Absolute, out var address) || !IsAllowed(address))
        {
            throw new KeysNotFetchedException("the discovery document names no https address for its keys (jwks_uri)");
        }

        var keys = await FetchAsync(address, "key set", cancellationToken).ConfigureAwait(false);
        return KeySet.Read(keys) ?? throw new KeysNotFetchedException("the key set has no list of keys");
    }

    /// <summary>Unlike the issuer's own address, that of its keys may have a query; some tell applications apart by it.</summary>
    private bool IsAllowed(Uri address) => OidcAddress.IsTrustworthy(new UriBuilder(address) { Query = "" }.Uri, loopbackHttpAllowed);

    private async Task<JsonElement> FetchAsync(Uri address, string what, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(address, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != System.Net.HttpStatusCode.OK) throw new KeysNotFetchedException($"the {what} was answered with status {(int)response.StatusCode}");
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return PlainJson.ParseObject(bytes) ?? throw new KeysNotFetchedException($"the {what} is no JSON object, or names something twice");
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
