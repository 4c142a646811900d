using Kinerja.Api.Auth;
using Kinerja.Api.Auth.Development;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Kinerja.Api.Tests.Auth;

/// <summary>A host with half a login does not start, and says everything that is wrong.</summary>
public sealed class AuthOptionsTests
{
    private const string NoAuthority = "Auth__Authority is missing: set it to the issuer of the logins, as its tokens name it in \"iss\".";
    private const string NoAudience = "Auth__Audience is missing: set it to what the issuer's tokens for this service carry in \"aud\".";
    private const string NotHttps = "Auth__Authority must be an https address without query and fragment.";
    private const string NotHttpsOrLoopback = "Auth__Authority must be an https address, or http on a loopback address, without query and fragment.";
    private const string Skew = "Auth__ClockSkewSeconds must be between 0 and 300.";
    private const string Lifetime = "Auth__MaxLifetimeHours must be between 1 and 168.";
    private const string KeyFile = "Auth__DevelopmentKeyFile is set, and the development issuer exists in Development only: whoever has its key can be anyone. Remove the setting.";

    private const string Https = "https://login.kinerja.example/realms/kpu";

    [Fact]
    public void Defaults()
    {
        var options = new AuthOptions();

        Assert.Equal((null, null, 60, 28, null), (options.Authority, options.Audience, options.ClockSkewSeconds, options.MaxLifetimeHours, options.DevelopmentKeyFile));
    }

    public static TheoryData<string, string[], string[]> Faults => new()
    {
        { "Production", [], [NoAuthority, NoAudience] },
        { "Staging", [], [NoAuthority, NoAudience] },
        { "development ", [], [NoAuthority, NoAudience] },
        { "Production", ["Authority", " ", "Audience", ""], [NoAuthority, NoAudience] },
        { "Production", ["Authority", Https], [NoAudience] },
        { "Production", ["Audience", "a"], [NoAuthority] },
        { "Production", ["Authority", Https, "Audience", "a", "DevelopmentKeyFile", "kunci.pem"], [KeyFile] },
        { "Production", ["Authority", "http://127.0.0.1:8080", "Audience", "a"], [NotHttps] },
        { "Production", ["Authority", "login.kinerja.example", "Audience", "a"], [NotHttps] },
        { "Production", ["Authority", Https + "?a=b", "Audience", "a"], [NotHttps] },
        { "Production", ["Authority", Https + "#a", "Audience", "a"], [NotHttps] },
        { "Production", ["Authority", "https://a:b@login.kinerja.example", "Audience", "a"], [NotHttps] },
        { "Production", ["Authority", "file:///etc/passwd", "Audience", "a"], [NotHttps] },
        { "Production", ["Authority", Https, "Audience", "a", "ClockSkewSeconds", "301", "MaxLifetimeHours", "0"], [Skew, Lifetime] },
        { "Production", ["ClockSkewSeconds", "-1", "MaxLifetimeHours", "169", "DevelopmentKeyFile", "kunci.pem"], [NoAuthority, NoAudience, Skew, Lifetime, KeyFile] },
        { "Development", ["Authority", Https], [NoAudience] },
        { "Development", ["Audience", "a"], [NoAuthority] },
        { "Development", ["Authority", "http://login.kinerja.example", "Audience", "a"], [NotHttpsOrLoopback] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Start_WhenSettingsAreWrong_SaysAllThatIs(string environment, string[] settings, string[] faults)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => LoginServer.StartAsync(new MovedClock(), environment, Pairs(settings)));

        Assert.Equal(faults, refused.Failures);
    }

    [Theory]
    [InlineData("Production", "Authority", Https, "Audience", "a")]
    [InlineData("Production", "Authority", Https + "/", "Audience", "a", "ClockSkewSeconds", "0", "MaxLifetimeHours", "168", "DevelopmentKeyFile", "")]
    [InlineData("Development")]
    [InlineData("Development", "Authority", "http://127.0.0.1:8080/realms/kpu", "Audience", "a")]
    [InlineData("Development", "Authority", "http://localhost:8080", "Audience", "a")]
    public async Task Start_WhenSettingsAreRight_Starts(string environment, params string[] settings)
    {
        await using var server = await LoginServer.StartAsync(new MovedClock(), environment, Pairs(settings));

        Assert.Equal(200, (await server.SendAsync([])).Status);
        Assert.Equal(environment == Environments.Development, server.Services.GetService<DevelopmentIssuer>() is not null);
    }

    private static (string, string)[] Pairs(string[] settings) => [.. settings.Chunk(2).Select(pair => ($"Auth:{pair[0]}", pair[1]))];
}
