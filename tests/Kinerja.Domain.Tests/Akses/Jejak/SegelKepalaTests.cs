using System.Buffers.Text;
using System.Text;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common.Segel;

namespace Kinerja.Domain.Tests.Akses.Jejak;

public sealed class SegelKepalaTests : IDisposable
{
    private static readonly SegelKepala Segel = new(
        new DateTimeOffset(2026, 3, 16, 3, 4, 5, 678, 901, TimeSpan.Zero),
        [new KepalaTersegel(12, 3, [.. Enumerable.Repeat((byte)0xab, 32)]), new KepalaTersegel(2, 1, [.. new byte[32]])]);

    private readonly SealKey _key = SealKey.Generate();

    public void Dispose() => _key.Dispose();

    [Fact]
    public void Open_OfWhatWasSealed_IsWhatWasSealed()
    {
        using var again = SealKey.FromPem(_key.ToPem());
        var opened = SegelKepala.Open(again.Seal(SegelKepala.Typ, Content(Segel.Seal(_key))), [SealPublicKey.FromPem(_key.Public.ToPem())]);

        Assert.Equal(Segel.Waktu, opened.Waktu);
        Assert.Equal([(2L, 1L, new string('0', 64)), (12, 3, string.Concat(Enumerable.Repeat("ab", 32)))], opened.Kepala.Select(k => (k.SatkerId, k.Urut, Convert.ToHexStringLower(k.Sidik.AsSpan()))));
    }

    [Fact]
    public void Seal_IsACompactJwsOverCanonicalJson()
    {
        var parts = Segel.Seal(_key).Split('.');

        Assert.Equal($$"""{"alg":"ES256","kid":"{{_key.Public.Kid}}","typ":"kinerja-kepala-jejak"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
        Assert.Equal(
            $$"""{"kepala":[{"satkerId":2,"sidik":"{{new string('0', 64)}}","urut":1},{"satkerId":12,"sidik":"{{string.Concat(Enumerable.Repeat("ab", 32))}}","urut":3}],"waktu":"2026-03-16T03:04:05.678901Z"}""",
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])));
        Assert.Equal(64, Base64Url.DecodeFromChars(parts[2]).Length);
    }

    /// <summary>The thumbprint of RFC 7638, over the key of RFC 7515, appendix A.3.</summary>
    [Fact]
    public void Kid_IsTheThumbprintOfTheKey()
    {
        var point = Base64Url.DecodeFromChars("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU").Concat(Base64Url.DecodeFromChars("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"));
        byte[] spki = [.. Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d03010703420004"), .. point];

        Assert.Equal("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U", SealPublicKey.FromPem($"-----BEGIN PUBLIC KEY-----\n{Convert.ToBase64String(spki)}\n-----END PUBLIC KEY-----").Kid);
    }

    [Fact]
    public void Open_WhenAnyCharacterIsChanged_IsRefused()
    {
        var text = Segel.Seal(_key);
        var broken = Enumerable.Range(0, text.Length).Select(i => $"{text[..i]}{(text[i] == 'A' ? 'B' : 'A')}{text[(i + 1)..]}");

        Assert.All(broken, b => Assert.Throws<SealException>(() => SegelKepala.Open(b, [_key.Public])));
    }

    [Fact]
    public void Open_ByAnotherKeyOrAsAnotherKind_IsRefused()
    {
        using var other = SealKey.Generate();

        Assert.Throws<SealException>(() => SegelKepala.Open(Segel.Seal(other), [_key.Public]));
        Assert.Throws<SealException>(() => SegelKepala.Open(_key.Seal("lain", Content(Segel.Seal(_key))), [_key.Public]));
        Assert.Throws<SealException>(() => SegelKepala.Open(Segel.Seal(_key), []));
        Assert.Equal(2, SegelKepala.Open(Segel.Seal(other), [_key.Public, other.Public]).Kepala.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("..")]
    [InlineData("a=.b.c")]
    [InlineData("a .b.c")]
    public void Open_OfSomethingElse_IsRefused(string text) => Assert.Throws<SealException>(() => SegelKepala.Open(text, [_key.Public]));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("kepala")]
    [InlineData("""{"kepala":[{"satkerId":1,"sidik":"xx","urut":1}],"waktu":"2026-03-16T03:04:05.678901Z"}""")]
    [InlineData("""{"kepala":[],"waktu":"2026-03-16"}""")]
    public void Open_OfContentThatIsNone_IsRefused(string content) =>
        Assert.Throws<SealException>(() => SegelKepala.Open(_key.Seal(SegelKepala.Typ, Encoding.UTF8.GetBytes(content)), [_key.Public]));

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void FromPem_OfSomethingElse_IsRefused(string pem)
    {
        Assert.Throws<SealException>(() => SealKey.FromPem(pem));
        Assert.Throws<SealException>(() => SealPublicKey.FromPem(pem));
    }

    [Fact]
    public void FromPem_OfAPublicKeyOrAnotherCurve_IsRefused()
    {
        using var p384 = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);

        Assert.Throws<SealException>(() => SealKey.FromPem(_key.Public.ToPem()));
        Assert.Throws<SealException>(() => SealKey.FromPem(p384.ExportPkcs8PrivateKeyPem()));
    }

    private static byte[] Content(string seal) => Base64Url.DecodeFromChars(seal.Split('.')[1]);
}
