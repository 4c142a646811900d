using System.Globalization;
using Kinerja.Api.Tests.Auth.Hostile;

namespace Kinerja.Api.Tests.Auth;

/// <summary>Promise 7: hostile tokens are refused, good ones taken, and nothing fails. Each is sent over real HTTP.</summary>
public sealed class HostileTokenTests(HostileTokenTests.Served served) : IClassFixture<HostileTokenTests.Served>
{
    private const string Refused = """{"errors":[{"message":"Login tidak sah atau sudah berakhir. Silakan login kembali.","extensions":{"code":"UNAUTHENTICATED"}}]}""";

    public static TheoryData<string> Names => [.. HostileTokens.All(new Forge("http://127.0.0.1:1")).Select(hostile => hostile.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Send_WhenTheTokenIsHostile_IsRefused(string name)
    {
        var hostile = served.Hostile[name];
        var before = served.Server.Refusals.Length;

        var answer = await served.Server.SendAsync(hostile.Headers, hostile.Path);

        Assert.Equal((401, Refused), (answer.Status, answer.Body));
        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers["WWW-Authenticate"]);
        Assert.Equal("application/json; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.Equal([hostile.Because.ToString()], served.Server.Refusals[before..]);
        // It has left nothing behind that would trouble the next one.
        Assert.Equal((200, "budi"), (await served.Server.AskAsync(served.Good) is var good ? (good.Status, good.Body) : default));
    }

    [Fact]
    public void Names_OfHostileTokens_AreManyAndNoneTwice()
    {
        string[] names = [.. HostileTokens.All(new Forge("http://127.0.0.1:1")).Select(hostile => hostile.Name)];

        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.True(names.Length >= 600, names.Length.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Send_WhenAHeaderCannotBeOne_IsRefusedBeforeUs()
    {
        var good = served.Good;

        Assert.Equal(400, (await served.Server.SendAsync([$"Authorization: Bearer {good}\0"])).Status);
        Assert.Equal(431, (await served.Server.SendAsync([$"Authorization: Bearer {good}{new string('A', 40_000)}"])).Status);
    }

    [Fact]
    public async Task Change_OfAnyLetterOfAGoodToken_IsRefused()
    {
        var verifier = served.Verifier;
        var accepted = new List<string>();
        foreach (var alg in Forge.Algorithms)
        {
            var good = served.Forge.Good(alg);
            Assert.True((await verifier.VerifyAsync(good, TestContext.Current.CancellationToken)).IsAccepted);
            for (var i = 0; i < good.Length; i++)
            {
                // A letter near it in the alphabet turns few bits, one far away many; the others are foreign.
                foreach (var other in new[] { (char)(good[i] ^ 1), 'A', '_', '.', '=', ' ', '\0', '\ud800', 'é' })
                {
                    if (other == good[i]) continue;
                    var changed = $"{good[..i]}{other}{good[(i + 1)..]}";
                    if ((await verifier.VerifyAsync(changed, TestContext.Current.CancellationToken)).IsAccepted) accepted.Add($"{alg}: {other} at {i}");
                }
            }
        }

        Assert.Empty(accepted);
    }

    [Fact]
    public async Task Verify_WhenBytesAreRandom_RefusesAndNeverThrows()
    {
        var random = new Random(1);
        string[] seeds = [.. served.Hostile.Values.SelectMany(h => h.Headers).Select(h => h.Split(' ')[^1])];
        for (var i = 0; i < 20_000; i++)
        {
            var text = seeds[random.Next(seeds.Length)].ToCharArray();
            for (var changes = random.Next(1, 4); changes > 0 && text.Length > 0; changes--) text[random.Next(text.Length)] = (char)random.Next(random.Next(2) == 0 ? 128 : 65536);
            await served.Verifier.VerifyAsync(new string(text), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>One issuer and one server for all.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private IssuerDouble? _issuer;

        internal LoginServer Server { get; private set; } = null!;

        internal Forge Forge { get; private set; } = null!;

        internal IReadOnlyDictionary<string, HostileToken> Hostile { get; private set; } = null!;

        internal string Good { get; private set; } = "";

        internal Kinerja.Api.Auth.TokenVerifier Verifier => (Kinerja.Api.Auth.TokenVerifier)Server.Services.GetService(typeof(Kinerja.Api.Auth.TokenVerifier))!;

        public async ValueTask InitializeAsync()
        {
            _issuer = await IssuerDouble.StartAsync();
            Forge = new Forge(_issuer.Authority);
            foreach (var jwk in Forge.Published()) _issuer.Publish(jwk);
            Server = await LoginServer.StartAsync(_issuer, new MovedClock());
            Hostile = HostileTokens.All(Forge).ToDictionary(hostile => hostile.Name, StringComparer.Ordinal);
            Good = Forge.Good();
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            await _issuer!.DisposeAsync();
        }
    }
}
