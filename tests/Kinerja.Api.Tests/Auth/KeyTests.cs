using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kinerja.Api.Auth.Keys;
using Kinerja.Api.Auth.Tokens;

namespace Kinerja.Api.Tests.Auth;

/// <summary>Which keys of a set are used, and for what.</summary>
public sealed class KeyTests
{
    private static readonly EcTestKey Good = EcTestKey.P256("baik");
    private static readonly RsaTestKey Rsa = new("rsa");

    [Fact]
    public void Read_OfGoodKeys_GivesTheirAlgorithms()
    {
        var set = Read(Rsa.Jwk(), Rsa.Jwk("RS256"), Rsa.Jwk("PS256"), Good.Jwk(), Good.Jwk("ES256"), EcTestKey.P384("p384").Jwk(use: null), With(Good.Jwk(), "key_ops", new JsonArray("verify")));

        Assert.Equal(0, set.Skipped);
        Assert.Equal(
            ["RS256 PS256", "RS256", "PS256", "ES256", "ES256", "ES384", "ES256"],
            set.Keys.Select(key => string.Join(' ', key.Algorithms)));
    }

    public static TheoryData<string> BadKeys => [.. Bad.Keys];

    private static readonly Dictionary<string, Func<JsonNode?>> Bad = new()
    {
        ["for encryption"] = () => Good.Jwk(use: "enc"),
        ["use of another kind"] = () => With(Good.Jwk(), "use", 1),
        ["operations without verify"] = () => With(Good.Jwk(), "key_ops", new JsonArray("encrypt")),
        ["operations no list"] = () => With(Good.Jwk(), "key_ops", "verify"),
        ["private EC key"] = () => With(Good.Jwk(), "d", "AAAA"),
        ["private RSA key"] = () => With(Rsa.Jwk(), "d", "AAAA"),
        ["secret"] = () => new JsonObject { ["kty"] = "oct", ["k"] = "c2VjcmV0", ["alg"] = "HS256", ["kid"] = "s" },
        ["Ed25519"] = () => new JsonObject { ["kty"] = "OKP", ["crv"] = "Ed25519", ["x"] = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
        ["no kty"] = () => Without(Good.Jwk(), "kty"),
        ["kty in small letters"] = () => With(Rsa.Jwk(), "kty", "rsa"),
        ["no object"] = () => JsonValue.Create("kunci"),
        ["null"] = () => null,
        ["alg of another kind of key"] = () => Good.Jwk("RS256"),
        ["alg of another curve"] = () => Good.Jwk("ES384"),
        ["alg none"] = () => Rsa.Jwk("none"),
        ["alg HS256"] = () => Rsa.Jwk("HS256"),
        ["alg RS512"] = () => Rsa.Jwk("RS512"),
        ["alg RSA-OAEP"] = () => Rsa.Jwk("RSA-OAEP"),
        ["alg null"] = () => With(Rsa.Jwk(), "alg", null),
        ["RSA of 1024 bits"] = () => new RsaTestKey("kecil", 1024).Jwk(),
        ["RSA of 2040 bits"] = () => new RsaTestKey("kurang", 2040).Jwk(),
        ["RSA of 8200 bits"] = () => With(Rsa.Jwk(), "n", Encode([0x80, .. Enumerable.Repeat((byte)1, 1024)])),
        ["RSA of 1024 bits behind zeros"] = () => With(Rsa.Jwk(), "n", Encode([.. new byte[128], .. new RsaTestKey("kecil", 1024).Rsa.ExportParameters(false).Modulus!])),
        ["RSA, even modulus"] = () => With(Rsa.Jwk(), "n", Encode([.. Enumerable.Repeat((byte)0xFE, 256)])),
        ["RSA, exponent 1"] = () => With(Rsa.Jwk(), "e", "AQ"),
        ["RSA, exponent 1 behind zeros"] = () => With(Rsa.Jwk(), "e", "AAAB"),
        ["RSA, exponent 2"] = () => With(Rsa.Jwk(), "e", "Ag"),
        ["RSA, exponent 0"] = () => With(Rsa.Jwk(), "e", "AA"),
        ["RSA, exponent of 64 bits"] = () => With(Rsa.Jwk(), "e", "AQAAAAAAAAE"),
        ["RSA, no exponent"] = () => Without(Rsa.Jwk(), "e"),
        ["RSA, no modulus"] = () => Without(Rsa.Jwk(), "n"),
        ["RSA, padded"] = () => With(Rsa.Jwk(), "e", "AQAB===="),
        ["EC, point beside the curve"] = () => With(Good.Jwk(), "y", Encode(new byte[32])),
        ["EC, point at zero"] = () => With(With(Good.Jwk(), "y", Encode(new byte[32])), "x", Encode(new byte[32])),
        ["EC, short coordinate"] = () => With(Good.Jwk(), "x", Encode(new byte[31])),
        ["EC, long coordinate"] = () => With(Good.Jwk(), "x", Encode(new byte[33])),
        ["EC, no coordinate"] = () => Without(Good.Jwk(), "y"),
        ["EC, coordinate a number"] = () => With(Good.Jwk(), "y", 1),
        ["EC, other curve named"] = () => With(Good.Jwk(), "crv", "P-384"),
        ["EC, P-521"] = () => new EcTestKey("p521", ECCurve.NamedCurves.nistP521, "P-521").Jwk(),
        ["EC, secp256k1"] = () => With(Good.Jwk(), "crv", "secp256k1"),
    };

    [Theory]
    [MemberData(nameof(BadKeys))]
    public void Read_WhenAKeyIsBad_SkipsItAndKeepsTheOthers(string name)
    {
        var set = Read(Good.Jwk(), Bad[name](), Rsa.Jwk());

        Assert.Equal(["baik", "rsa"], set.Keys.Select(key => key.KeyId));
        Assert.Equal(1, set.Skipped);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"keys":null}""")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"Keys":[]}""")]
    public void Read_WhenThereIsNoList_IsNoSet(string json) => Assert.Null(KeySet.Read(PlainJson.ParseObject(Encoding.UTF8.GetBytes(json))!.Value));

    [Fact]
    public void Read_WhenThereAreTooMany_IsNoSet() => Assert.Null(Parse([.. Enumerable.Range(0, 101).Select(_ => (JsonNode)Good.Jwk())]));

    private static KeySet Read(params JsonNode?[] keys) => Parse(keys)!;

    private static KeySet? Parse(JsonNode?[] keys) => KeySet.Read(PlainJson.ParseObject(Encoding.UTF8.GetBytes(new JsonObject { ["keys"] = new JsonArray(keys) }.ToJsonString()))!.Value);

    private static JsonObject With(JsonObject jwk, string name, JsonNode? value)
    {
        jwk[name] = value;
        return jwk;
    }

    private static JsonObject Without(JsonObject jwk, string name)
    {
        jwk.Remove(name);
        return jwk;
    }

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
