using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Kinerja.GraphQL.AspNetCore.Tests.Sample;

/// <summary>Offices in memory: one at the top, five provinces, twenty kabupaten in each.</summary>
public sealed class KantorStore
{
    private readonly Lock _lock = new();
    private ImmutableList<Channel<Kantor>> _listeners = [];
    private volatile Kantor[] _all =
    [
        New("00", "Kantor Pusat", Jenis.Pusat, null),
        .. Enumerable.Range(1, 5).Select(p => New($"{p}0", $"Provinsi {p}", Jenis.Provinsi, "00")),
        .. Enumerable.Range(1, 5).SelectMany(p => Enumerable.Range(1, 20).Select(k => New($"{p}0{k:00}", $"Kabupaten {p}-{k}", Jenis.Kabupaten, $"{p}0"))),
    ];

    public IReadOnlyList<Kantor> All => _all;

    /// <summary>Who waits for renamed offices.</summary>
    public int Listeners => _listeners.Count;

    public Kantor? Find(string kode) => Array.Find(_all, k => k.Kode == kode);

    public Kantor? Rename(string kode, string nama)
    {
        lock (_lock)
        {
            _all = Array.ConvertAll(_all, k => k.Kode == kode ? k with { Nama = nama } : k);
            var renamed = Find(kode);
            if (renamed is not null)
                foreach (var listener in _listeners) listener.Writer.TryWrite(renamed);
            return renamed;
        }
    }

    /// <summary>Offices as they are renamed, from now on.</summary>
    public async IAsyncEnumerable<Kantor> RenamedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = Channel.CreateBounded<Kantor>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock) _listeners = _listeners.Add(events);
        try
        {
            await foreach (var kantor in events.Reader.ReadAllAsync(cancellationToken)) yield return kantor;
        }
        finally
        {
            lock (_lock) _listeners = _listeners.Remove(events);
        }
    }

    private static Kantor New(string kode, string nama, Jenis jenis, string? induk) => new($"Kantor:{kode}", kode, nama, jenis, induk);
}
