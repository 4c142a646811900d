namespace Kinerja.GraphQL.AspNetCore.Tests.Sample;

/// <summary>Offices in memory: one at the top, five provinces, twenty kabupaten in each.</summary>
public sealed class KantorStore
{
    private readonly Lock _lock = new();
    private volatile Kantor[] _all =
    [
        New("00", "Kantor Pusat", Jenis.Pusat, null),
        .. Enumerable.Range(1, 5).Select(p => New($"{p}0", $"Provinsi {p}", Jenis.Provinsi, "00")),
        .. Enumerable.Range(1, 5).SelectMany(p => Enumerable.Range(1, 20).Select(k => New($"{p}0{k:00}", $"Kabupaten {p}-{k}", Jenis.Kabupaten, $"{p}0"))),
    ];

    public IReadOnlyList<Kantor> All => _all;

    public Kantor? Find(string kode) => Array.Find(_all, k => k.Kode == kode);

    public Kantor? Rename(string kode, string nama)
    {
        lock (_lock)
        {
            _all = Array.ConvertAll(_all, k => k.Kode == kode ? k with { Nama = nama } : k);
            return Find(kode);
        }
    }

    private static Kantor New(string kode, string nama, Jenis jenis, string? induk) => new($"Kantor:{kode}", kode, nama, jenis, induk);
}
