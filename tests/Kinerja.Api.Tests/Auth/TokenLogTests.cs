using Kinerja.Api.Tests.Auth.Hostile;

namespace Kinerja.Api.Tests.Auth;

/// <summary>Promise 9: whatever is sent as a login, and wherever, no part of it is in any log at any level.</summary>
public sealed class TokenLogTests
{
    [Fact]
    public async Task Logs_AfterEveryTokenThereIs_HoldNoPartOfAny()
    {
        await using var issuer = await IssuerDouble.StartAsync();
        var forge = new Forge(issuer.Authority);
        foreach (var jwk in forge.Published()) issuer.Publish(jwk);
        await using var server = await LoginServer.StartAsync(issuer, new MovedClock());
        var named = forge.With(("sub", "\"subjek-rahasia\""), ("name", "\"Nama Rahasia\""), ("email", "\"rahasia@kinerja.example\""), ("sid", "\"sesi-rahasia\""), ("jti", "\"token-rahasia\""));
        HostileToken[] all = [.. HostileTokens.All(forge)];

        foreach (var hostile in all) await server.SendAsync(hostile.Headers, hostile.Path);
        foreach (var method in new[] { "GET", "POST", "OPTIONS" })
        {
            await server.AskAsync(named);
            await server.SendAsync([$"Authorization: Bearer {named}"], "/graphql?query=%7Btentang%7D", method);
            await server.SendAsync([], $"/graphql?access_token={named}", method);
            await server.SendAsync([], $"/graphql?token={named}", method);
            await server.SendAsync([$"Authorization: Bearer {named}\0"], method: method);
            await server.SendAsync([$"Authorization : Bearer {named}"], method: method);
            await server.SendAsync([$"Authorization Bearer {named}"], method: method);
            await server.SendAsync([$"Authorization: Bearer {named}{new string('A', 40_000)}"], method: method);
        }

        string[] secrets = [.. all.SelectMany(h => h.Headers).Append(named).SelectMany(h => h.Split(' ', '.', ',', '"')).Where(part => part.Length > 15).Distinct(), "eyJ", "rahasia", "Rahasia"];
        string[] found = [.. server.Log.Lines.Select(line => line.Text).Where(text => secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal))).Distinct()];
        Assert.Empty(found);
        Assert.NotEmpty(server.Log.Lines);
    }
}
