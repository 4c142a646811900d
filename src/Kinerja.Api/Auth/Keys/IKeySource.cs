namespace Kinerja.Api.Auth.Keys;

/// <summary>Where an issuer's keys come from: fetched from it, or known beforehand.</summary>
internal interface IKeySource
{
    /// <summary>The issuer's keys, asked for again if the one named is not among them; null if none could be had so far.</summary>
    ValueTask<KeySet?> FindAsync(string? keyId, CancellationToken cancellationToken);
}
