namespace Kinerja.Api.Auth;

/// <summary>Never a token, a claim or anything else a client sent.</summary>
internal static partial class AuthLog
{
    [LoggerMessage(100, LogLevel.Information, "Login refused: {Refusal}")]
    public static partial void Refused(ILogger logger, TokenRefusal refusal);

    [LoggerMessage(101, LogLevel.Debug, "Keys of the issuer fetched: {Usable} usable, {Skipped} not")]
    public static partial void KeysFetched(ILogger logger, int usable, int skipped);

    [LoggerMessage(102, LogLevel.Warning, "Keys of the issuer not fetched: {Reason}")]
    public static partial void KeysNotFetched(ILogger logger, string reason);

    [LoggerMessage(103, LogLevel.Warning, "Logins of the development issuer are taken; its key is in {Path}")]
    public static partial void DevelopmentIssuerActive(ILogger logger, string path);
}
