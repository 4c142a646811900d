using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>Honest headers and claims with a signature that is none.</summary>
internal static class HostileSignatures
{
    public static IEnumerable<HostileToken> All(Forge forge) =>
    [
        .. Forge.Algorithms.SelectMany(alg => Damaged(forge, alg)),
        .. Strangers(forge),
        .. Ecdsa(forge, "ES256", forge.P256, "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"),
        .. Ecdsa(forge, "ES384", forge.P384, "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973"),
        .. Rsa(forge),
    ];

    private static IEnumerable<HostileToken> Damaged(Forge forge, string alg)
    {
        (string Name, Func<byte[], byte[]> Change)[] changes =
        [
            ("cut by a byte", s => s[..^1]),
            ("cut to half", s => s[..(s.Length / 2)]),
            ("of one byte", _ => [1]),
            ("with a zero behind", s => [.. s, 0]),
            ("with a zero before", s => [0, .. s]),
            ("twice", s => [.. s, .. s]),
            ("of zeros", s => new byte[s.Length]),
            ("of ones", s => [.. Enumerable.Repeat((byte)0xFF, s.Length)]),
            ("with its first bit turned", s => [(byte)(s[0] ^ 0x80), .. s[1..]]),
            ("with its last bit turned", s => [.. s[..^1], (byte)(s[^1] ^ 1)]),
            ("backwards", s => [.. s.Reverse()]),
            ("of 8,000 bytes", s => [.. s, .. new byte[8_000 - s.Length]]),
        ];
        var key = forge.KeyOf(alg);
        foreach (var (name, change) in changes)
        {
            yield return new($"{alg}: signature {name}", TokenRefusal.SignatureWrong, Make(forge, alg, data => change(key.Sign(alg, data))));
        }

        var good = forge.Good(alg);
        yield return new($"{alg}: signature empty", TokenRefusal.EncodingNotCanonical, good[..(good.LastIndexOf('.') + 1)]);
        yield return new($"{alg}: signature missing", TokenRefusal.NotCompactJws, good[..good.LastIndexOf('.')]);
        yield return new($"{alg}: signature of other claims", TokenRefusal.SignatureWrong, forge.Token(forge.Header(alg), forge.Claims(("sub", "\"sari\"")), alg)[..good.LastIndexOf('.')] + good[good.LastIndexOf('.')..]);
        yield return new($"{alg}: signature over the claims alone", TokenRefusal.SignatureWrong, Make(forge, alg, data => key.Sign(alg, data[(Array.IndexOf(data, (byte)'.') + 1)..])));
        yield return new($"{alg}: signature over the decoded text", TokenRefusal.SignatureWrong, Make(forge, alg, _ => key.Sign(alg, Encoding.UTF8.GetBytes(forge.Header(alg) + "." + forge.Claims()))));
    }

    /// <summary>Keys of the same kind under the same name, of somebody else.</summary>
    private static IEnumerable<HostileToken> Strangers(Forge forge)
    {
        var stranger = new Forge(forge.Issuer);
        foreach (var alg in Forge.Algorithms) yield return new($"{alg}: signed by a stranger's key of the same name", TokenRefusal.SignatureWrong, stranger.Good(alg));
    }

    private static IEnumerable<HostileToken> Ecdsa(Forge forge, string alg, EcTestKey key, string order)
    {
        var n = BigInteger.Parse("0" + order, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        var size = order.Length / 2;
        (string Name, BigInteger R, BigInteger S)[] pairs =
        [
            ("r = s = 0", 0, 0), ("r = 0, s = 1", 0, 1), ("r = 1, s = 0", 1, 0), ("r = s = 1", 1, 1), ("r = s = n", n, n), ("r = n, s = 1", n, 1), ("r = 1, s = n", 1, n),
            ("r = s = n - 1", n - 1, n - 1), ("r = s = n + 1", n + 1, n + 1),
        ];
        foreach (var (name, r, s) in pairs) yield return new($"{alg}: {name}", TokenRefusal.SignatureWrong, Make(forge, alg, _ => [.. Fixed(r, size), .. Fixed(s, size)]));

        var hash = alg == "ES384" ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;
        var otherHash = alg == "ES384" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA384;
        yield return new($"{alg}: DER", TokenRefusal.SignatureWrong, Make(forge, alg, data => key.Ecdsa.SignData(data, hash, DSASignatureFormat.Rfc3279DerSequence)));
        yield return new($"{alg}: DER of r = s = 0", TokenRefusal.SignatureWrong, Make(forge, alg, _ => [0x30, 0x06, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00]));
        yield return new($"{alg}: another hash", TokenRefusal.SignatureWrong, Make(forge, alg, data => key.Ecdsa.SignData(data, otherHash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)));
        yield return new($"{alg}: s before r", TokenRefusal.SignatureWrong, Make(forge, alg, data => key.Sign(alg, data) is var s ? [.. s[size..], .. s[..size]] : []));
        yield return new($"{alg}: halves of one byte more", TokenRefusal.SignatureWrong, Make(forge, alg, data => key.Sign(alg, data) is var s ? [0, .. s[..size], 0, .. s[size..]] : []));
        yield return new($"{alg}: s + n", TokenRefusal.SignatureWrong, Make(forge, alg, data => key.Sign(alg, data) is var s ? [.. s[..size], .. Fixed((new BigInteger(s.AsSpan(size), true, true) + n) % BigInteger.Pow(2, 8 * size), size)] : []));
    }

    private static IEnumerable<HostileToken> Rsa(Forge forge)
    {
        foreach (var salt in new[] { 0, 1, 20, 31, 33, 48, 64, 222 })
        {
            yield return new($"PS256: salt of {salt} bytes", TokenRefusal.SignatureWrong, Make(forge, "PS256", data => PssSignature(forge.Pss.Rsa, data, salt)));
        }

        foreach (var hash in new[] { HashAlgorithmName.MD5, HashAlgorithmName.SHA1, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512 })
        {
            yield return new($"RS256: {hash.Name}", TokenRefusal.SignatureWrong, Make(forge, "RS256", data => forge.Rsa.Rsa.SignData(data, hash, RSASignaturePadding.Pkcs1)));
            yield return new($"PS256: {hash.Name}", TokenRefusal.SignatureWrong, Make(forge, "PS256", data => forge.Pss.Rsa.SignData(data, hash, RSASignaturePadding.Pss)));
        }

        yield return new("RS256: padded as PS256", TokenRefusal.SignatureWrong, Make(forge, "RS256", data => forge.Rsa.Sign("PS256", data)));
        yield return new("PS256: padded as RS256", TokenRefusal.SignatureWrong, Make(forge, "PS256", data => forge.Pss.Sign("RS256", data)));
        yield return new("RS256: encrypted instead of signed", TokenRefusal.SignatureWrong, Make(forge, "RS256", data => forge.Rsa.Rsa.Encrypt(SHA256.HashData(data), RSAEncryptionPadding.Pkcs1)));

        var n = new BigInteger(forge.Rsa.Rsa.ExportParameters(false).Modulus, isUnsigned: true, isBigEndian: true);
        foreach (var (name, number) in new (string, BigInteger)[] { ("1", 1), ("n - 1", n - 1), ("n", n), ("2", 2) })
        {
            yield return new($"RS256: the number {name}", TokenRefusal.SignatureWrong, Make(forge, "RS256", _ => Fixed(number, 256)));
        }

        yield return new("RS256: signature + n", TokenRefusal.SignatureWrong, Make(forge, "RS256", data => (new BigInteger(forge.Rsa.Sign("RS256", data), true, true) + n).ToByteArray(isUnsigned: true, isBigEndian: true)));
    }

    /// <summary>RSASSA-PSS with SHA-256 and a salt of any length (RFC 8017, 8.1.1 and 9.1.1); .NET signs with 32 bytes alone.</summary>
    internal static byte[] PssSignature(RSA rsa, byte[] data, int saltLength)
    {
        var key = rsa.ExportParameters(includePrivateParameters: true);
        var salt = RandomNumberGenerator.GetBytes(saltLength);
        var hash = SHA256.HashData([.. new byte[8], .. SHA256.HashData(data), .. salt]);
        byte[] block = [.. new byte[key.Modulus!.Length - saltLength - hash.Length - 2], 1, .. salt];
        var mask = Enumerable.Range(0, (block.Length / hash.Length) + 1).SelectMany(i => SHA256.HashData([.. hash, 0, 0, 0, (byte)i])).ToArray();
        for (var i = 0; i < block.Length; i++) block[i] ^= mask[i];
        block[0] &= 0x7F;
        var message = new BigInteger([.. block, .. hash, 0xBC], isUnsigned: true, isBigEndian: true);
        return Fixed(BigInteger.ModPow(message, new BigInteger(key.D, true, true), new BigInteger(key.Modulus, true, true)), key.Modulus.Length);
    }

    private static string Make(Forge forge, string alg, Func<byte[], byte[]> sign)
    {
        var input = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(forge.Header(alg)))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(forge.Claims()))}";
        return Forge.Signed(input, sign);
    }

    private static byte[] Fixed(BigInteger number, int size)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[Math.Max(0, size - bytes.Length)], .. bytes];
    }
}
