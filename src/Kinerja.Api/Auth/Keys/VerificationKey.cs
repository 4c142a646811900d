using System.Security.Cryptography;
using Kinerja.Api.Auth.Tokens;

namespace Kinerja.Api.Auth.Keys;

/// <summary>
/// A public key and the algorithms its record allows. It holds parameters and no handle: handles are not made for use by many threads
/// at once, and importing costs less than the verification that follows.
/// </summary>
internal abstract record VerificationKey(string? KeyId, ImmutableArray<SignatureAlgorithm> Algorithms)
{
    public bool Fits(JwsHeader header) => Algorithms.Contains(header.Algorithm) && (header.KeyId is null || header.KeyId == KeyId);

    public bool Verifies(Jws jws)
    {
        try
        {
            return Fits(jws.Header) && Verifies(jws.Header.Algorithm, jws.SigningInput, jws.Signature);
        }
        catch (CryptographicException)
        {
            // Some signatures are so malformed that there is nothing to compare.
            return false;
        }
    }

    protected abstract bool Verifies(SignatureAlgorithm algorithm, byte[] data, byte[] signature);
}

internal sealed record RsaKey(string? KeyId, ImmutableArray<SignatureAlgorithm> Algorithms, RSAParameters Parameters)
    : VerificationKey(KeyId, Algorithms)
{
    protected override bool Verifies(SignatureAlgorithm algorithm, byte[] data, byte[] signature)
    {
        using var rsa = RSA.Create(Parameters);
        var padding = algorithm == SignatureAlgorithm.PS256 ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, padding);
    }
}

internal sealed record EcKey(string? KeyId, SignatureAlgorithm Algorithm, ECParameters Parameters)
    : VerificationKey(KeyId, [Algorithm])
{
    protected override bool Verifies(SignatureAlgorithm algorithm, byte[] data, byte[] signature)
    {
        using var ecdsa = ECDsa.Create(Parameters);
        var hash = algorithm == SignatureAlgorithm.ES384 ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;
        return ecdsa.VerifyData(data, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
