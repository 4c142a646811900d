using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>Good tokens where none belongs, and other credentials.</summary>
internal static class HostileRequests
{
    public static IEnumerable<HostileToken> All(Forge forge)
    {
        var good = forge.Good();
        foreach (var value in new[]
        {
            "", "Bearer", "bearer", $"Bearer{good}", $"Bearer:{good}", $"Bearer\t{good}", $"Bearer,{good}", good, $"Token {good}", $"JWT {good}", $"DPoP {good}", $"Basic {good}", "Basic YnVkaTpyYWhhc2lh", "Digest username=\"budi\"",
            "Negotiate YII=", $"\"Bearer {good}\"", $"Bearer-Token {good}", $"Bear {good}", $"BearerBearer {good}", $"Béarer {good}",
        })
        {
            yield return new($"Authorization: {value.Replace(good, "GOOD", StringComparison.Ordinal)}", TokenRefusal.NotOneBearerToken, [$"Authorization: {value}"]);
        }

        foreach (var value in new[] { $"Bearer  {good}", $"Bearer Bearer {good}", $"Bearer {good} {good}", $"Bearer {good},{good}", $"Bearer {good}, Bearer {good}", $"Bearer \"{good}\"", $"Bearer token=\"{good}\"", $"Bearer <{good}>", $"Bearer {good};", $"Bearer {good}, Basic YTpi" })
        {
            var because = value.Split('.').Length == 3 ? TokenRefusal.EncodingNotCanonical : TokenRefusal.NotCompactJws;
            yield return new($"Authorization: {value.Replace(good, "GOOD", StringComparison.Ordinal)}", because, [$"Authorization: {value}"]);
        }

        var header = $"Authorization: Bearer {good}";
        yield return new("two headers, both good", TokenRefusal.NotOneBearerToken, [header, header]);
        yield return new("two headers, the second bad", TokenRefusal.NotOneBearerToken, [header, "Authorization: Bearer x"]);
        yield return new("two headers, the first bad", TokenRefusal.NotOneBearerToken, ["Authorization: Bearer x", header]);
        yield return new("two headers, of two people", TokenRefusal.NotOneBearerToken, [header, $"Authorization: Bearer {forge.With(("sub", "\"sari\""))}"]);
        yield return new("two headers, one in small letters", TokenRefusal.NotOneBearerToken, [header, $"authorization: bearer {good}"]);
        yield return new("two headers, Basic and Bearer", TokenRefusal.NotOneBearerToken, ["Authorization: Basic YTpi", header]);
        yield return new("two headers, one empty", TokenRefusal.NotOneBearerToken, ["Authorization: ", header]);
        yield return new("a token in the address", TokenRefusal.NotOneBearerToken, [], $"/graphql?access_token={good}");
        yield return new("a token in the address, in capitals", TokenRefusal.NotOneBearerToken, [], $"/graphql?ACCESS_TOKEN={good}");
        yield return new("a token in the address, escaped", TokenRefusal.NotOneBearerToken, [], $"/graphql?query=%7Btentang%7D&access%5Ftoken={good}");
        yield return new("a token in the address beside the header", TokenRefusal.NotOneBearerToken, [header], $"/sehat/hidup?access_token={good}");
    }
}
