using System.Collections.Concurrent;
using Kinerja.Domain.Akses;
using Kinerja.Persistence.Sessions;

namespace Kinerja.Api.Auth;

/// <summary>
/// From a verified login to whoever acts, with the roles of now. What was found is believed for a few seconds, so that a page that
/// asks ten things does not ask ten times who asks; a role that is withdrawn has ended everywhere after that.
/// </summary>
internal sealed class PelakuDirectory(PelakuLoader loader, TimeProvider clock)
{
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    /// <summary>More logins than anybody has in a few seconds; then it starts over rather than grow.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Penerbit, string Subjek), (Pelaku Pelaku, DateTimeOffset Until)> _known = new();

    /// <summary>A login that is registered nowhere acts without any role: it may ask who it is, and sees nothing else.</summary>
    public async ValueTask<Pelaku> FindAsync(Identitas identitas, CancellationToken cancellationToken)
    {
        var key = (identitas.Penerbit, identitas.Subjek);
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(key, out var found) && found.Until > now) return found.Pelaku;

        var pelaku = await loader.LoadAsync(identitas.Penerbit, identitas.Subjek, cancellationToken).ConfigureAwait(false)
            ?? Pelaku.WithoutRoles(identitas.Nama ?? identitas.Subjek);
        if (_known.Count >= Most) _known.Clear();
        _known[key] = (pelaku, now + Believed);
        return pelaku;
    }
}
