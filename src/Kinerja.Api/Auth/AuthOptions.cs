namespace Kinerja.Api.Auth;

/// <summary>Whose logins are taken: the section "Auth", in the environment <c>Auth__Authority</c> and so on.</summary>
internal sealed class AuthOptions
{
    public const string Section = "Auth";

    /// <summary>The issuer's name exactly as its tokens and its discovery document write it, which is also where that document is found.</summary>
    public string? Authority { get; set; }

    /// <summary>What tokens for this service carry as "aud".</summary>
    public string? Audience { get; set; }

    /// <summary>How far the issuer's clock and ours may be apart.</summary>
    public int ClockSkewSeconds { get; set; } = 60;

    /// <summary>
    /// The longest life (exp - iat) a token may have. A stolen token is good until it ends, so a slip in the issuer's settings must not
    /// make one that lives for years. The longest that Entra ID gives are 28 hours.
    /// </summary>
    public int MaxLifetimeHours { get; set; } = 28;

    /// <summary>Where the development issuer keeps its key; may be set in Development only.</summary>
    public string? DevelopmentKeyFile { get; set; }
}
