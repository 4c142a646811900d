using System.Security.Cryptography;
using Kinerja.Api.Auth;
using Kinerja.Api.Auth.Development;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Api.Tests.Auth;

public sealed class DevelopmentIssuerTests
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);
    private readonly MovedClock _clock = new();

    [Fact]
    public async Task Issue_InDevelopment_LogsIn()
    {
        await using var server = await LoginServer.StartAsync(_clock);

        var token = server.Services.GetRequiredService<DevelopmentIssuer>().Issue("ANALIS-81", "Analis Contoh", AnHour);
        var verdict = await server.Services.GetRequiredService<TokenVerifier>().VerifyAsync(token, TestContext.Current.CancellationToken);

        Assert.Equal("ANALIS-81", (await server.AskAsync(token)).Body);
        var expected = new Identitas { Penerbit = "urn:kinerja:development", Subjek = "ANALIS-81", Nama = "Analis Contoh", Kedaluwarsa = MovedClock.Start + AnHour, WaktuMasuk = MovedClock.Start, TokenId = verdict.Identitas!.TokenId };
        Assert.Equal(expected, verdict.Identitas);
    }

    [Fact]
    public async Task Issue_BesideAnOidcIssuer_BothCount()
    {
        await using var issuer = await IssuerDouble.StartAsync();
        var forge = new Forge(issuer.Authority);
        issuer.Publish(forge.P256);
        await using var server = await LoginServer.StartAsync(issuer, _clock);

        Assert.Equal("budi", (await server.AskAsync(forge.Good())).Body);
        Assert.Equal("81", (await server.AskAsync(server.Services.GetRequiredService<DevelopmentIssuer>().Issue("81", null, AnHour))).Body);

        // Neither speaks for the other.
        var stranger = forge.With(("iss", $"\"{DevelopmentIssuer.Penerbit}\""), ("aud", $"\"{DevelopmentIssuer.Audience}\""));
        Assert.Equal(401, (await server.AskAsync(stranger)).Status);
        Assert.Equal([nameof(TokenRefusal.KeyUnknown)], server.Refusals);
    }

    [Fact]
    public async Task Issue_OutsideDevelopment_IsOfAnUnknownIssuer()
    {
        using var folder = new TemporaryFolder();
        var token = new DevelopmentIssuer(DevelopmentKey.LoadOrCreate(folder.PathOf("key.pem")), _clock).Issue("81", null, AnHour);
        await using var server = await LoginServer.StartAsync(_clock, "Production", [("Auth:Authority", "https://127.0.0.1:1"), ("Auth:Audience", DevelopmentIssuer.Audience)]);

        Assert.Equal(401, (await server.AskAsync(token)).Status);

        Assert.Equal([nameof(TokenRefusal.IssuerUnknown)], server.Refusals);
    }

    [Fact]
    public async Task Key_AcrossStarts_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        var file = ("Auth:DevelopmentKeyFile", folder.PathOf("dalam/lagi/key.pem"));
        string token;
        await using (var first = await LoginServer.StartAsync(_clock, file)) token = first.Services.GetRequiredService<DevelopmentIssuer>().Issue("81", null, AnHour);

        await using var second = await LoginServer.StartAsync(_clock, file);
        await using var other = await LoginServer.StartAsync(_clock);

        Assert.Equal(200, (await second.AskAsync(token)).Status);
        Assert.Equal(401, (await other.AskAsync(token)).Status);
    }

    [Fact]
    public void Key_WhenMade_IsItsOwnersAlone()
    {
        using var folder = new TemporaryFolder();

        DevelopmentKey.LoadOrCreate(folder.PathOf("key.pem"));

        Assert.Equal(["key.pem"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        // Windows has no file modes.
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathOf("key.pem")));
    }

    [Fact]
    public async Task Key_WhenManyStartAtOnce_IsTheSameForAll()
    {
        using var folder = new TemporaryFolder();
        using var together = new Barrier(8);
        Task<string>[] starts = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            together.SignalAndWait();
            return Convert.ToHexString(DevelopmentKey.LoadOrCreate(folder.PathOf("key.pem")).D!);
        }))];

        Assert.Single((await Task.WhenAll(starts)).Distinct());

        Assert.Equal(["key.pem"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Key_WhenTheFileHoldsNone_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        foreach (var text in new[] { "", "bukan kunci", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", other.ExportPkcs8PrivateKeyPem() })
        {
            var path = folder.Write("key.pem", text);

            var refused = Assert.Throws<InvalidOperationException>(() => DevelopmentKey.LoadOrCreate(path));

            Assert.Equal($"{path} holds no private key for P-256: delete the file, and a new key is made at the next start.", refused.Message);
        }
    }
}
