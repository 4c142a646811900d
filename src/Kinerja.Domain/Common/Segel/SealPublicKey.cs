using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Domain.Common.Segel;

/// <summary>The half of a key that checks seals. Kept for ever, also when the key itself is replaced.</summary>
public sealed class SealPublicKey
{
    private readonly ECParameters _key;

    private SealPublicKey(ECParameters key)
    {
        _key = key;
        Kid = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(new Dictionary<string, object?>
        {
            ["crv"] = "P-256",
            ["kty"] = "EC",
            ["x"] = Base64Url.EncodeToString(key.Q.X),
            ["y"] = Base64Url.EncodeToString(key.Q.Y),
        }))));
    }

    /// <summary>The thumbprint: the same for everyone who has the key.</summary>
    public string Kid { get; }

    /// <param name="pem">A public key, or a private one, whose public half is taken.</param>
    /// <exception cref="SealException">No key of the curve P-256.</exception>
    public static SealPublicKey FromPem(string pem)
    {
        using var key = Import(pem);
        return Of(key);
    }

    public string ToPem()
    {
        using var key = ECDsa.Create(_key);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>The content of a seal that one of the keys made.</summary>
    /// <exception cref="SealException">None of them did, or it is a seal of something else.</exception>
    public static byte[] Open(string text, string typ, IEnumerable<SealPublicKey> keys)
    {
        var parts = text.Split('.');
        if (parts.Length != 3 || !parts.All(IsBase64Url)) throw new SealException("it is no seal: three parts in base64url with points between them.");
        // Nothing in the text chooses how it is checked: of all headers there are, exactly ours are taken.
        var key = keys.FirstOrDefault(k => k.Header(typ) == parts[0]) ?? throw new SealException($"it is no '{typ}', or its key is not among those given. Name the public key of the time it was made.");
        using var ecdsa = ECDsa.Create(key._key);
        var signature = Base64Url.DecodeFromChars(parts[2]);
        if (signature.Length != 64 || !ecdsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature, HashAlgorithmName.SHA256))
            throw new SealException($"its signature is not that of its content by the key {key.Kid}: one of the two was altered.");
        return Base64Url.DecodeFromChars(parts[1]);
    }

    internal static SealPublicKey Of(ECDsa key) => new(key.ExportParameters(includePrivateParameters: false));

    internal static ECDsa Import(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value) return key;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            // Said below, in words of this program.
        }

        key.Dispose();
        throw new SealException("it holds no key of the curve P-256 in PEM.");
    }

    internal string Header(string typ) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(CanonicalJson.Write(new Dictionary<string, object?> { ["alg"] = "ES256", ["kid"] = Kid, ["typ"] = typ })));

    // The decoder alone lets padding and white space through.
    private static bool IsBase64Url(string part) => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && Base64Url.IsValid(part);
}

/// <summary>A seal or its key is not what it should be; the message continues "FILE: ...".</summary>
public sealed class SealException(string message) : Exception(message);
