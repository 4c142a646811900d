using Microsoft.Extensions.Options;

namespace Kinerja.Api.Auth;

/// <summary>Everything that is wrong with the settings at once, under the names by which they are set. A host with faults does not start.</summary>
internal sealed class AuthOptionsValidator(bool isDevelopment) : IValidateOptions<AuthOptions>
{
    private const int MaxClockSkewSeconds = 300;
    private const int MaxLifetimeHours = 7 * 24;

    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        string[] faults = [.. Issuer(options), .. Numbers(options), .. DevelopmentKey(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Issuer(AuthOptions options)
    {
        var hasAuthority = !string.IsNullOrWhiteSpace(options.Authority);
        var hasAudience = !string.IsNullOrWhiteSpace(options.Audience);
        // In Development the host's own issuer is enough; half an issuer is a slip anywhere.
        var isNeeded = !isDevelopment || hasAuthority || hasAudience;
        if (isNeeded && !hasAuthority) yield return "Auth__Authority is missing: set it to the issuer of the logins, as its tokens name it in \"iss\".";
        if (isNeeded && !hasAudience) yield return "Auth__Audience is missing: set it to what the issuer's tokens for this service carry in \"aud\".";
        if (hasAuthority && !IsAddress(options.Authority!))
        {
            yield return isDevelopment
                ? "Auth__Authority must be an https address, or http on a loopback address, without query and fragment."
                : "Auth__Authority must be an https address without query and fragment.";
        }
    }

    private static IEnumerable<string> Numbers(AuthOptions options)
    {
        if (options.ClockSkewSeconds is < 0 or > MaxClockSkewSeconds) yield return $"Auth__ClockSkewSeconds must be between 0 and {MaxClockSkewSeconds}.";
        if (options.MaxLifetimeHours is < 1 or > MaxLifetimeHours) yield return $"Auth__MaxLifetimeHours must be between 1 and {MaxLifetimeHours}.";
    }

    private IEnumerable<string> DevelopmentKey(AuthOptions options)
    {
        if (!isDevelopment && !string.IsNullOrEmpty(options.DevelopmentKeyFile))
        {
            yield return "Auth__DevelopmentKeyFile is set, and the development issuer exists in Development only: whoever has its key can be anyone. Remove the setting.";
        }
    }

    private bool IsAddress(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address) && Keys.OidcAddress.IsTrustworthy(address, isDevelopment);
}
