using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Kinerja.Api.Tests.Auth;

/// <summary>A key pair of an issuer, and how it is published.</summary>
internal abstract class TestKey(string kid)
{
    public string Kid => kid;

    public abstract byte[] Sign(string algorithm, byte[] data);

    /// <summary>The public half as a JWK.</summary>
    public JsonObject Jwk(string? alg = null, string? use = "sig")
    {
        var jwk = Public();
        jwk["kid"] = kid;
        if (alg is not null) jwk["alg"] = alg;
        if (use is not null) jwk["use"] = use;
        return jwk;
    }

    protected abstract JsonObject Public();

    protected static string Encode(byte[]? bytes) => Base64Url.EncodeToString(bytes);
}

internal sealed class RsaTestKey(string kid, int bits = 2048) : TestKey(kid)
{
    public RSA Rsa { get; } = RSA.Create(bits);

    public override byte[] Sign(string algorithm, byte[] data) =>
        Rsa.SignData(data, HashAlgorithmName.SHA256, algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);

    protected override JsonObject Public()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject { ["kty"] = "RSA", ["n"] = Encode(parameters.Modulus), ["e"] = Encode(parameters.Exponent) };
    }
}

internal sealed class EcTestKey(string kid, ECCurve curve, string crv) : TestKey(kid)
{
    public ECDsa Ecdsa { get; } = ECDsa.Create(curve);

    public static EcTestKey P256(string kid) => new(kid, ECCurve.NamedCurves.nistP256, "P-256");

    public static EcTestKey P384(string kid) => new(kid, ECCurve.NamedCurves.nistP384, "P-384");

    public override byte[] Sign(string algorithm, byte[] data) =>
        Ecdsa.SignData(data, algorithm == "ES384" ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    protected override JsonObject Public()
    {
        var point = Ecdsa.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject { ["kty"] = "EC", ["crv"] = crv, ["x"] = Encode(point.X), ["y"] = Encode(point.Y) };
    }
}
