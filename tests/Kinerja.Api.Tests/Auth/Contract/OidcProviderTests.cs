namespace Kinerja.Api.Tests.Auth.Contract;

/// <summary>Tokens of a real OpenID provider, found by its own discovery document.</summary>
public sealed class OidcProviderTests
{
    [Fact]
    public async Task Tokens_OfARealProvider_AreAccepted()
    {
        await using var provider = await OidcProvider.StartAsync();
#pragma warning disable RS0030 // Its tokens are of now.
        await using var server = await LoginServer.StartAsync(TimeProvider.System, ("Auth:Authority", provider.Issuer), ("Auth:Audience", LoginServer.Audience));
        await using var other = await LoginServer.StartAsync(TimeProvider.System, ("Auth:Authority", provider.Issuer), ("Auth:Audience", "https://lain.example"));
#pragma warning restore RS0030

        foreach (var algorithm in Forge.Algorithms)
        {
            var token = await provider.TokenAsync(algorithm);

            Assert.Equal((200, "kinerja-uji"), (await server.AskAsync(token) is var answer ? (answer.Status, answer.Body) : default));
            Assert.Equal(401, (await other.AskAsync(token)).Status);
            Assert.Equal(401, (await server.AskAsync($"{token[..^8]}AAAAAAAA")).Status);
        }
    }
}
