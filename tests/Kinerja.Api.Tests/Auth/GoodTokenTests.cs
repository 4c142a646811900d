using System.Globalization;
using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth;

/// <summary>What must be taken, so that strictness does not lock anybody out.</summary>
public sealed class GoodTokenTests(HostileTokenTests.Served served) : IClassFixture<HostileTokenTests.Served>
{
    private static readonly (string Name, Func<Forge, string> Make)[] Tokens =
    [
        ("RS256", f => f.Good("RS256")),
        ("PS256", f => f.Good("PS256")),
        ("ES256", f => f.Good("ES256")),
        ("ES384", f => f.Good("ES384")),
        ("PS256 by a key that leaves it open", f => Forge.Token("""{"alg":"PS256","typ":"at+jwt","kid":"rsa"}"""u8.ToArray(), System.Text.Encoding.UTF8.GetBytes(f.Claims()), data => f.Rsa.Sign("PS256", data))),
        ("no kid where one key fits", f => f.Token("""{"alg":"ES384","typ":"at+jwt"}""", f.Claims(), "ES384")),
        ("typ JWT", f => f.Token("""{"alg":"ES256","typ":"JWT","kid":"p256"}""", f.Claims())),
        ("typ jwt", f => f.Token("""{"alg":"ES256","typ":"jwt","kid":"p256"}""", f.Claims())),
        ("typ in full", f => f.Token("""{"alg":"ES256","typ":"application/at+jwt","kid":"p256"}""", f.Claims())),
        ("thumbprint beside kid, as Entra ID writes it", f => f.WithHeader("\"x5t\":\"nOo3ZDrODXEK1jKWhXslHR_KXEg\"")),
        ("claim typ Bearer, as Keycloak writes it", f => f.With(("typ", "\"Bearer\""), ("realm_access", """{"roles":["a"]}"""), ("resource_access", """{"akun":{"roles":["a","b"]}}"""))),
        ("several audiences", f => f.With(("aud", $"[\"lain\",\"{LoginServer.Audience}\"]"))),
        ("one audience in a list", f => f.With(("aud", $"[\"{LoginServer.Audience}\"]"))),
        ("escapes", f => f.Token("""{"\u0061lg":"ES\u0032\u0035\u0036","typ":"at\u002bjwt","k\u0069d":"p256"}""", f.Claims(("sub", "\"\\u0062udi\"")))),
        ("white space in JSON", f => f.Token($" {f.Header()}\r\n", f.Claims().Replace(",", " ,\n\t", StringComparison.Ordinal))),
        ("a fraction of a second", f => f.With(("exp", At(TimeSpan.FromMinutes(1)) + ".75"))),
        ("an exponent", f => f.With(("iat", "1.7951400e9"))),
        ("exp past by 59 s", f => f.With(("exp", At(TimeSpan.FromSeconds(-59))), ("iat", At(TimeSpan.FromHours(-1))))),
        ("nbf in 60 s", f => f.With(("nbf", At(TimeSpan.FromSeconds(60))))),
        ("iat in 60 s", f => f.With(("iat", At(TimeSpan.FromSeconds(60))))),
        ("28 hours", f => f.With(("exp", At(TimeSpan.FromHours(28))))),
        ("16 kB", f => Padded(f)),
        ("arrays 15 deep", f => f.With(("x", new string('[', 15) + new string(']', 15)))),
        ("a whole surrogate pair", f => f.With(("name", "\"Budi \\ud83d\\ude00\""))),
    ];

    public static TheoryData<string> Names => [.. Tokens.Select(token => token.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Send_WhenTheTokenIsGood_IsAccepted(string name)
    {
        var token = Tokens.Single(t => t.Name == name).Make(served.Forge);

        var answer = await served.Server.AskAsync(token);

        Assert.Equal((200, "budi"), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    [InlineData("bEaReR")]
    public async Task Send_WhenTheSchemeIsInOtherLetters_IsAccepted(string scheme)
    {
        var answer = await served.Server.SendAsync([$"authorization: {scheme} {served.Good}"]);

        Assert.Equal((200, "budi"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Send_WithoutALogin_GoesOnAsNobody()
    {
        var answer = await served.Server.SendAsync([]);

        Assert.Equal((200, LoginServer.Nobody), (answer.Status, answer.Body));
        Assert.False(answer.Headers.ContainsKey("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json, application/graphql-response+json;q=0.9", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/graphql-response+json;q=0, */*", "application/json; charset=utf-8")]
    [InlineData("text/html", "application/json; charset=utf-8")]
    [InlineData("ini bukan / jenis media", "application/json; charset=utf-8")]
    public async Task Refusal_ComesAsATypeTheClientTakes(string accept, string expected)
    {
        var answer = await served.Server.SendAsync(["Authorization: Bearer x", $"Accept: {accept}"], "/mana-pun", "POST");

        Assert.Equal((401, expected), (answer.Status, answer.Headers["Content-Type"]));
    }

    [Fact]
    public async Task Verify_WhenAllIsSaid_GivesEveryClaim()
    {
        var token = served.Forge.With(
            ("name", "\"Budi Élok\""), ("email", "\"budi@kinerja.example\""), ("email_verified", "true"), ("auth_time", At(TimeSpan.FromMinutes(-5))), ("acr", "\"urn:mfa\""), ("sid", "\"sesi-1\""), ("jti", "\"token-1\""));

        var verdict = await served.Verifier.VerifyAsync(token, TestContext.Current.CancellationToken);

        var expected = new Identitas
        {
            Penerbit = served.Forge.Issuer,
            Subjek = "budi",
            Nama = "Budi Élok",
            Surel = "budi@kinerja.example",
            Kedaluwarsa = MovedClock.Start.AddMinutes(10),
            WaktuMasuk = MovedClock.Start.AddMinutes(-5),
            Acr = "urn:mfa",
            Sid = "sesi-1",
            TokenId = "token-1",
        };
        Assert.Equal(new TokenVerdict(expected), verdict);
    }

    [Fact]
    public async Task Verify_WhenOnlyTheNecessaryIsSaid_GivesNothingElse()
    {
        var verdict = await served.Verifier.VerifyAsync(served.Good, TestContext.Current.CancellationToken);

        Assert.Equal(new TokenVerdict(new Identitas { Penerbit = served.Forge.Issuer, Subjek = "budi", Kedaluwarsa = MovedClock.Start.AddMinutes(10) }), verdict);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("\"true\"")]
    [InlineData("null")]
    public async Task Verify_WhenTheAddressIsNotVerified_GivesNone(string verified)
    {
        var verdict = await served.Verifier.VerifyAsync(served.Forge.With(("email", "\"budi@kinerja.example\""), ("email_verified", verified)), TestContext.Current.CancellationToken);

        Assert.True(verdict.IsAccepted);
        Assert.Null(verdict.Identitas.Surel);
    }

    private static string Padded(Forge forge)
    {
        var room = 16_384 - forge.With(("x", "\"\"")).Length;
        var token = forge.With(("x", $"\"{new string('x', room / 4 * 3)}\""));
        Assert.InRange(token.Length, 16_380, 16_384);
        return token;
    }

    private static string At(TimeSpan fromNow) => Forge.Seconds(fromNow).ToString(CultureInfo.InvariantCulture);
}
