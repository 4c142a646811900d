using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Domain.Common.Segel;

/// <summary>
/// The system's own key. What it seals is a compact JWS (RFC 7515) by ES256, which any JOSE library can check; the key is named by
/// its thumbprint (RFC 7638) and never carried along, since a key that comes with what it signs proves nothing.
/// </summary>
public sealed class SealKey : IDisposable
{
    private readonly ECDsa _key;

    private SealKey(ECDsa key)
    {
        _key = key;
        Public = SealPublicKey.Of(key);
    }

    public SealPublicKey Public { get; }

    public static SealKey Generate() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <exception cref="SealException">No private key of the curve P-256.</exception>
    public static SealKey FromPem(string pem)
    {
        var key = SealPublicKey.Import(pem);
        try
        {
            if (key.ExportParameters(includePrivateParameters: true).D is { Length: > 0 }) return new SealKey(key);
        }
        catch (CryptographicException)
        {
            // It holds the public half only; said below.
        }

        key.Dispose();
        throw new SealException("it holds a public key only, and sealing takes the private one.");
    }

    public string ToPem() => _key.ExportPkcs8PrivateKeyPem();

    /// <param name="typ">Which kind of content it is.</param>
    public string Seal(string typ, ReadOnlySpan<byte> content)
    {
        var signed = $"{Public.Header(typ)}.{Base64Url.EncodeToString(content)}";
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    public void Dispose() => _key.Dispose();
}
