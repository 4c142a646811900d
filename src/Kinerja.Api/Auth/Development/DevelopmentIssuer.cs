using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kinerja.Api.Auth.Keys;
using Kinerja.Api.Auth.Tokens;

namespace Kinerja.Api.Auth.Development;

/// <summary>
/// Signs logins for whoever is named, so that one can work without an identity provider. Its tokens go through the same verifier as all
/// others. Outside Development there is none: see <see cref="KinerjaAuth"/>.
/// </summary>
internal sealed class DevelopmentIssuer
{
    public const string Penerbit = "urn:kinerja:development";
    public const string Audience = "urn:kinerja:api";

    private readonly ECParameters _key;
    private readonly string _keyId;
    private readonly TimeProvider _clock;

    public DevelopmentIssuer(ECParameters key, TimeProvider clock)
    {
        (_key, _clock) = (key, clock);
        using var ecdsa = ECDsa.Create(key);
        _keyId = Base64Url.EncodeToString(SHA256.HashData(ecdsa.ExportSubjectPublicKeyInfo()));
    }

    public TrustedIssuer Trusted => new(Penerbit, Audience, new FixedKeys(new KeySet([new EcKey(_keyId, SignatureAlgorithm.ES256, new ECParameters { Curve = _key.Curve, Q = _key.Q })])));

    /// <summary>A login of this moment, in compact form.</summary>
    public string Issue(string subject, string? name, TimeSpan lifetime)
    {
        var now = _clock.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Penerbit,
            ["aud"] = Audience,
            ["sub"] = subject,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["auth_time"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString(),
        };
        if (name is not null) claims["name"] = name;
        return Sign(new Dictionary<string, object> { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = _keyId }, claims);
    }

    private string Sign(Dictionary<string, object> header, Dictionary<string, object> claims)
    {
        var input = $"{Encode(header)}.{Encode(claims)}";
        using var ecdsa = ECDsa.Create(_key);
        var signature = ecdsa.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{input}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(Dictionary<string, object> json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
