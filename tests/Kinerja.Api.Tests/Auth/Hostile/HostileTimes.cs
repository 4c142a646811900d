using System.Globalization;
using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>Truly signed, and not now.</summary>
internal static class HostileTimes
{
    public static IEnumerable<HostileToken> All(Forge forge) => [.. Kinds(forge), .. Moments(forge)];

    private static IEnumerable<HostileToken> Kinds(Forge forge)
    {
        foreach (var claim in new[] { "exp", "iat", "nbf", "auth_time" })
        {
            foreach (var json in new[] { "\"1795180823\"", "\"2027-01-01T00:00:00Z\"", "\"\"", "null", "true", "[]", "[1795180823]", "{}", "-1", "-1e300", "1e300", "253402300800", "9223372036854775807", "18446744073709551616" })
            {
                yield return new($"{claim} {json}", TokenRefusal.ClaimMalformed, forge.With((claim, json)));
            }

            yield return new($"{claim} 1e400", TokenRefusal.ClaimsNotPlainJson, forge.With((claim, "1e400")));
            yield return new($"{claim} NaN", TokenRefusal.ClaimsNotPlainJson, forge.With((claim, "NaN")));
        }

        yield return new("exp missing", TokenRefusal.ClaimMissing, forge.With(("exp", null)));
        yield return new("iat missing", TokenRefusal.ClaimMissing, forge.With(("iat", null)));
        yield return new("Exp instead of exp", TokenRefusal.ClaimMissing, forge.With(("exp", null), ("Exp", At(TimeSpan.FromMinutes(10)))));
    }

    private static IEnumerable<HostileToken> Moments(Forge forge)
    {
        var longAgo = At(TimeSpan.FromHours(-2));
        yield return new("exp 0", TokenRefusal.Expired, forge.With(("exp", "0")));
        yield return new("exp yesterday", TokenRefusal.Expired, forge.With(("exp", At(TimeSpan.FromDays(-1))), ("iat", At(TimeSpan.FromDays(-1.5)))));
        yield return new("exp past by 60 s", TokenRefusal.Expired, forge.With(("exp", At(TimeSpan.FromSeconds(-60))), ("iat", longAgo)));
        yield return new("exp past by 61 s", TokenRefusal.Expired, forge.With(("exp", At(TimeSpan.FromSeconds(-61))), ("iat", longAgo)));
        yield return new("exp in milliseconds", TokenRefusal.ClaimMalformed, forge.With(("exp", Forge.Seconds(TimeSpan.FromMinutes(10)) + "000")));
        yield return new("exp in 29 hours", TokenRefusal.LifetimeImplausible, forge.With(("exp", At(TimeSpan.FromHours(29)))));
        yield return new("exp in ten years", TokenRefusal.LifetimeImplausible, forge.With(("exp", At(TimeSpan.FromDays(3650)))));
        yield return new("exp in the year 9999", TokenRefusal.LifetimeImplausible, forge.With(("exp", "253402300799")));
        yield return new("iat 0", TokenRefusal.LifetimeImplausible, forge.With(("iat", "0")));
        yield return new("exp at iat", TokenRefusal.LifetimeImplausible, forge.With(("exp", At(TimeSpan.Zero))));
        yield return new("exp before iat", TokenRefusal.LifetimeImplausible, forge.With(("exp", At(TimeSpan.FromSeconds(-10)))));
        yield return new("nbf in 61 s", TokenRefusal.NotYetValid, forge.With(("nbf", At(TimeSpan.FromSeconds(61)))));
        yield return new("nbf tomorrow", TokenRefusal.NotYetValid, forge.With(("nbf", At(TimeSpan.FromDays(1)))));
        yield return new("iat in 61 s", TokenRefusal.FromTheFuture, forge.With(("iat", At(TimeSpan.FromSeconds(61)))));
        yield return new("iat tomorrow", TokenRefusal.FromTheFuture, forge.With(("iat", At(TimeSpan.FromDays(1))), ("exp", At(TimeSpan.FromDays(1.1)))));
        yield return new("auth_time tomorrow", TokenRefusal.FromTheFuture, forge.With(("auth_time", At(TimeSpan.FromDays(1)))));
    }

    private static string At(TimeSpan fromNow) => Forge.Seconds(fromNow).ToString(CultureInfo.InvariantCulture);
}
