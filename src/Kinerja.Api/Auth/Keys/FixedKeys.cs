namespace Kinerja.Api.Auth.Keys;

/// <summary>Keys that never change.</summary>
internal sealed class FixedKeys(KeySet keys) : IKeySource
{
    public ValueTask<KeySet?> FindAsync(string? keyId, CancellationToken cancellationToken) => new(keys);
}
