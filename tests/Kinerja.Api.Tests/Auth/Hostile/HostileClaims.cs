using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>Truly signed by the right key, and not meant for us, or of nobody.</summary>
internal static class HostileClaims
{
    public static IEnumerable<HostileToken> All(Forge forge) => [.. Issuers(forge), .. Audiences(forge), .. Subjects(forge), .. Others(forge), .. Purposes(forge)];

    private static IEnumerable<HostileToken> Issuers(Forge forge)
    {
        Func<string, string?>[] makes =
        [
            _ => null, _ => "\"\"", _ => "null", _ => "1", _ => "true", _ => "{}", _ => "[]", iss => $"[\"{iss}\"]", iss => $"\"{iss}/\"", iss => $"\"{iss}//\"", iss => $"\"{iss.ToUpperInvariant()}\"",
            iss => $"\" {iss}\"", iss => $"\"{iss} \"", iss => $"\"{iss}\\u0000\"", iss => $"\"{iss[..^1]}\"", iss => $"\"{iss}0\"", iss => $"\"{iss}/realms/lain\"", iss => $"\"{iss}#\"", iss => $"\"{iss}?\"",
            iss => $"\"{iss.Replace("http:", "https:", StringComparison.Ordinal)}\"", iss => $"\"{iss.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}\"",
            iss => $"\"{iss.Replace("//", "//a@", StringComparison.Ordinal)}\"", iss => $"\"{iss}.penyerang.example\"", iss => $"\"https://penyerang.example/{iss}\"",
            _ => "\"https://penyerang.example\"", _ => "\"urn:kinerja:development/\"", _ => "\"URN:KINERJA:DEVELOPMENT\"",
        ];
        foreach (var make in makes)
        {
            yield return new($"iss {make("http://127.0.0.1:1234") ?? "missing"}", TokenRefusal.IssuerUnknown, forge.With(("iss", make(forge.Issuer))));
        }
    }

    private static IEnumerable<HostileToken> Audiences(Forge forge)
    {
        const string Aud = LoginServer.Audience;
        foreach (var json in new[]
        {
            null, "\"\"", "null", "1", "true", "{}", "[]", "[[]]", $"[[\"{Aud}\"]]", $"[1,\"{Aud}\"]", $"[\"{Aud}\",null]", $"{{\"{Aud}\":true}}", $"\"{Aud}/\"", $"\"{Aud.ToUpperInvariant()}\"", $"\"{Aud} lain\"", $"\"lain {Aud}\"",
            $"\"{Aud},lain\"", $"\" {Aud}\"", $"\"{Aud[..^1]}\"", $"\"{Aud}s\"", "\"lain\"", "[\"lain\"]", "[\"lain\",\"lagi\"]", "\"*\"", "\"urn:kinerja:api\"",
        })
        {
            yield return new($"aud {json?.Replace(Aud, "AUDIENCE", StringComparison.Ordinal) ?? "missing"}", TokenRefusal.AudienceWrong, forge.With(("aud", json)));
        }
    }

    private static IEnumerable<HostileToken> Subjects(Forge forge)
    {
        yield return new("sub missing", TokenRefusal.ClaimMissing, forge.With(("sub", null)));
        foreach (var json in new[] { "\"\"", "\" \"", "\" budi\"", "\"budi \"", "\"budi\\n\"", "\"bu\\u0000di\"", "\"bu\\u007fdi\"", "\"\\u00a0budi\"", "null", "0", "12345", "true", "[]", "[\"budi\"]", "{}", $"\"{new string('b', 256)}\"" })
        {
            yield return new($"sub {(json.Length > 30 ? "of 256 letters" : json)}", TokenRefusal.ClaimMalformed, forge.With(("sub", json)));
        }

        yield return new("Sub instead of sub", TokenRefusal.ClaimMissing, forge.With(("sub", null), ("Sub", "\"budi\"")));
    }

    private static IEnumerable<HostileToken> Others(Forge forge)
    {
        foreach (var claim in new[] { "name", "email", "acr", "sid", "jti" })
        {
            foreach (var json in new[] { "1", "null", "[\"a\"]", "{}", "\"\"", "\"a\\u0000b\"", $"\"{new string('a', 501)}\"" })
            {
                yield return new($"{claim} {(json.Length > 30 ? "of 501 letters" : json)}", TokenRefusal.ClaimMalformed, forge.With((claim, json)));
            }
        }
    }

    private static IEnumerable<HostileToken> Purposes(Forge forge)
    {
        foreach (var json in new[] { "\"ID\"", "\"Refresh\"", "\"Offline\"", "\"Logout\"", "\"bearer\"", "\"\"", "null", "1" })
        {
            yield return new($"claim typ {json}", TokenRefusal.NotAnAccessToken, forge.With(("typ", json)));
        }

        yield return new("ID token with at_hash", TokenRefusal.NotAnAccessToken, forge.With(("at_hash", "\"77QmUPtjPfzWtF2AnpK9RQ\"")));
        yield return new("ID token with c_hash", TokenRefusal.NotAnAccessToken, forge.With(("c_hash", "\"77QmUPtjPfzWtF2AnpK9RQ\"")));
        yield return new("logout token", TokenRefusal.NotAnAccessToken, forge.With(("events", "{\"http://schemas.openid.net/event/backchannel-logout\":{}}")));
    }
}
