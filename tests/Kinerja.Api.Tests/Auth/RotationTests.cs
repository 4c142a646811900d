using System.Diagnostics;
using Kinerja.Api.Auth.Keys;

namespace Kinerja.Api.Tests.Auth;

/// <summary>Promise 8: keys change without an outage, with a real issuer on loopback and a clock that is moved.</summary>
public sealed class RotationTests : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private IssuerDouble _issuer = null!;
    private LoginServer _server = null!;
    private Forge _forge = null!;

    /// <summary>Tokens of this test outlive all the moves of its clock.</summary>
    private string Good(string algorithm = "ES256") => _forge.Token(_forge.Header(algorithm), _forge.Claims(("exp", $"{Forge.Seconds(TimeSpan.FromHours(27))}")), algorithm);

    private int KeyFetches => _issuer.Asked.Count(path => path == "/kunci");

    public async ValueTask InitializeAsync()
    {
        _issuer = await IssuerDouble.StartAsync();
        _forge = new Forge(_issuer.Authority);
        _issuer.Publish(_forge.P256);
        _server = await LoginServer.StartAsync(_issuer, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Keys_AreFetchedOnceForManyTokens()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ => Assert.Equal(200, await StatusAsync(Good()))));

        Assert.Equal(["/.well-known/openid-configuration", "/kunci"], _issuer.Asked);
    }

    [Fact]
    public async Task Key_WhenNew_IsUsableAtOnceOrAfter15Seconds()
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _issuer.Publish(_forge.P384);

        _clock.Move(TimeSpan.FromSeconds(14));
        Assert.Equal(401, await StatusAsync(Good("ES384")));
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await StatusAsync(Good("ES384")));

        // The old one counts as long as it is published.
        Assert.Equal(200, await StatusAsync(Good()));
    }

    [Fact]
    public async Task Key_WhenWithdrawn_IsRefusedAfterFiveMinutes()
    {
        _issuer.Publish(_forge.P384);
        Assert.Equal(200, await StatusAsync(Good("ES384")));
        _issuer.Withdraw(_forge.P384);

        _clock.Move(TimeSpan.FromSeconds(239));
        Assert.Equal(200, await StatusAsync(Good("ES384")));
        _clock.Move(TimeSpan.FromSeconds(61));

        Assert.Equal(401, await StatusAsync(Good("ES384")));
        Assert.Equal(200, await StatusAsync(Good()));
    }

    [Fact]
    public async Task Key_WhenWithdrawnWhileNobodyAsks_IsRefusedByTheFirstWhoDoes()
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _issuer.Withdraw(_forge.P256);
        _clock.Move(TimeSpan.FromHours(20));

        Assert.Equal(401, await StatusAsync(Good()));
    }

    [Fact]
    public async Task Keys_WhenFourMinutesOld_AreRenewedBehindTheRequest()
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _clock.Move(TimeSpan.FromMinutes(4));
        _issuer.Mood = Mood.Hangs;

        var watch = Stopwatch.StartNew();
        Assert.Equal(200, await StatusAsync(Good()));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        await UntilAsync(() => _issuer.Asked.Count == 3);
    }

    [Fact]
    public async Task UnknownKeys_200InABurst_CauseAtMostTwoFetches()
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _clock.Move(TimeSpan.FromSeconds(20));

        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(401, await StatusAsync(_forge.Token($$"""{"alg":"ES256","typ":"at+jwt","kid":"asing-{{i}}"}""", _forge.Claims())));
        }

        Assert.Equal(2, KeyFetches);
        Assert.Equal(4, _issuer.Asked.Count);
    }

    [Fact]
    public async Task UnknownKeys_OverMinutes_CauseOneFetchEvery15Seconds()
    {
        for (var i = 0; i < 200; i++)
        {
            _clock.Move(TimeSpan.FromSeconds(1));
            Assert.Equal(401, await StatusAsync(_forge.Token($$"""{"alg":"ES256","typ":"at+jwt","kid":"asing-{{i}}"}""", _forge.Claims())));
        }

        Assert.Equal(14, KeyFetches);
    }

    [Fact]
    public async Task Addresses_InTokens_AreNeverFetched()
    {
        foreach (var member in new[] { "jku", "x5u" }) Assert.Equal(401, await StatusAsync(_forge.WithHeader($"\"{member}\":\"{_issuer.Authority}/penyerang\"")));
        Assert.Equal(401, await StatusAsync(_forge.With(("iss", $"\"{_issuer.Authority}/penyerang\""))));
        Assert.Equal(401, await StatusAsync(_forge.Token($$"""{"alg":"ES256","typ":"at+jwt","kid":"{{_issuer.Authority}}/penyerang"}""", _forge.Claims())));

        Assert.Equal(["/.well-known/openid-configuration", "/kunci"], _issuer.Asked);
    }

    [Theory]
    [InlineData(nameof(Mood.CutsOff))]
    [InlineData(nameof(Mood.Fails))]
    [InlineData(nameof(Mood.Hangs))]
    [InlineData(nameof(Mood.Drips))]
    [InlineData(nameof(Mood.Floods))]
    [InlineData(nameof(Mood.Redirects))]
    [InlineData(nameof(Mood.Babbles))]
    public async Task Issuer_WhenItFails_GoodTokensCountWithinTwoSeconds(string mood)
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _clock.Move(TimeSpan.FromHours(1));
        _issuer.Mood = Enum.Parse<Mood>(mood);

        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(200, await StatusAsync(Good()));
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
            _clock.Move(TimeSpan.FromSeconds(2));
        }

        // A stranger's key is looked for in vain, in the same time, and is no reason for an error.
        var unknown = Stopwatch.StartNew();
        Assert.Equal(401, await StatusAsync(Good("ES384")));
        Assert.InRange(unknown.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Issuer_WhenItFailedJustNow_IsWaitedForByNobody()
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _clock.Move(TimeSpan.FromHours(1));
        _issuer.Mood = Mood.Fails;
        Assert.Equal(200, await StatusAsync(Good()));
        _clock.Move(TimeSpan.FromSeconds(5));
        _issuer.Mood = Mood.Hangs;

        var watch = Stopwatch.StartNew();
        Assert.Equal(200, await StatusAsync(Good()));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1.2));
        await UntilAsync(() => _issuer.Asked.Count == 4);
    }

    [Fact]
    public async Task Issuer_WhenItIsBack_IsBelievedAgain()
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _clock.Move(TimeSpan.FromHours(1));
        _issuer.Mood = Mood.Fails;
        Assert.Equal(200, await StatusAsync(Good()));

        _issuer.Mood = Mood.Well;
        _issuer.Withdraw(_forge.P256);
        _issuer.Publish(_forge.P384);
        _clock.Move(TimeSpan.FromSeconds(5));

        Assert.Equal(200, await StatusAsync(Good("ES384")));
        Assert.Equal(401, await StatusAsync(Good()));
    }

    [Fact]
    public async Task Issuer_WhenAwayForADay_IsNoLongerBelieved()
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _issuer.Mood = Mood.Fails;

        _clock.Move(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, await StatusAsync(Good()));
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(503, await StatusAsync(Good()));
    }

    [Fact]
    public async Task Issuer_WhenNeverReached_LeavesTheQuestionOpen()
    {
        _issuer.Mood = Mood.Fails;

        var answer = await _server.AskAsync(Good());

        Assert.Equal(503, answer.Status);
        Assert.Equal("5", answer.Headers["Retry-After"]);
        Assert.Equal("""{"errors":[{"message":"Login belum dapat diperiksa karena server login tidak terjangkau. Coba lagi dalam beberapa detik.","extensions":{"code":"LOGIN_UNAVAILABLE"}}]}""", answer.Body);
        // What is wrong in itself is refused all the same.
        Assert.Equal(401, await StatusAsync(_forge.With(("aud", "\"lain\""))));

        _issuer.Mood = Mood.Well;
        _clock.Move(TimeSpan.FromSeconds(5));
        Assert.Equal(200, await StatusAsync(Good()));
    }

    [Fact]
    public async Task Keys_WhenAllAreWithdrawn_CountNoLonger()
    {
        Assert.Equal(200, await StatusAsync(Good()));
        _issuer.Withdraw(_forge.P256);
        _clock.Move(TimeSpan.FromMinutes(5));

        Assert.Equal(401, await StatusAsync(Good()));
    }

    public static TheoryData<string, string?> Lies => new()
    {
        { "issuer", "AUTHORITY/" },
        { "issuer", "https://lain.example" },
        { "issuer", null },
        { "jwks_uri", null },
        { "jwks_uri", "" },
        { "jwks_uri", "/kunci" },
        { "jwks_uri", "http://lain.example/kunci" },
        { "jwks_uri", "file:///etc/passwd" },
        { "jwks_uri", "ftp://127.0.0.1/kunci" },
        { "jwks_uri", "http://a:b@127.0.0.1:1/kunci" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Discovery_WhenItIsNotOfThisIssuer_IsNotFollowed(string member, string? value)
    {
        _issuer.Lies[member] = value?.Replace("AUTHORITY", _issuer.Authority, StringComparison.Ordinal);

        Assert.Equal(503, await StatusAsync(Good()));

        Assert.Equal(["/.well-known/openid-configuration"], _issuer.Asked);
        var reason = member == "issuer"
            ? "the discovery document is of another issuer than Auth__Authority says, to the letter"
            : "the discovery document names no https address for its keys (jwks_uri)";
        Assert.Equal([$"Keys of the issuer not fetched: {reason}"], _server.Log.Of(typeof(OidcKeys).FullName!));
    }

    [Fact]
    public async Task Redirect_OfTheDiscoveryDocument_IsNotFollowed()
    {
        _issuer.Mood = Mood.Redirects;

        Assert.Equal(503, await StatusAsync(Good()));

        Assert.Equal(["/.well-known/openid-configuration"], _issuer.Asked);
    }

    private async Task<int> StatusAsync(string token) => (await _server.AskAsync(token)).Status;

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; tries < 200 && !condition(); tries++) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(condition());
    }
}
