namespace Kinerja.Api.Commands;

/// <summary>As diff(1) and grep(1) have them, so that a script can tell "no" from "could not look".</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The command did its work, and what it looked at is not as it should be.</summary>
    public const int Found = 1;

    /// <summary>The command could not do its work.</summary>
    public const int Refused = 2;
}
