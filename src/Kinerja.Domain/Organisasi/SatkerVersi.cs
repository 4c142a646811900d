using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>What an office was called, and under whom it stood, from a day on.</summary>
public sealed class SatkerVersi : IBerlaku, IMilikSatker
{
    internal SatkerVersi(SatkerData data, DateOnly berlakuDari)
    {
        (Kode, Nama, Jenis, Wilayah, Induk, IndukId) = (data.Kode.Teks, data.Nama, data.Jenis, data.Wilayah, data.Induk, data.Induk?.Id);
        (DasarHukum, BerlakuDari) = (data.DasarHukum, berlakuDari);
    }

    private SatkerVersi() => (Kode, Nama, Wilayah) = ("", "", "");

    public long Id { get; private set; }

    public long SatkerId { get; private set; }

    public string Kode { get; private set; }

    public string Nama { get; private set; }

    public JenisSatker Jenis { get; private set; }

    /// <summary>The name of the region alone: "Ambon" for "KPU Kota Ambon".</summary>
    public string Wilayah { get; private set; }

    public Satker? Induk { get; private set; }

    public long? IndukId { get; private set; }

    /// <summary>The law or decision that brought it about.</summary>
    public string? DasarHukum { get; private set; }

    public DateOnly BerlakuDari { get; private set; }

    public DateOnly? BerlakuSampai { get; private set; }

    /// <summary>What it says, for the version that follows it and differs in a few points.</summary>
    public SatkerData Data => new(KodeSatker.Parse(Kode, "kode"), Nama, Jenis, Wilayah, Induk, DasarHukum);

    internal void EndOn(DateOnly last) => BerlakuSampai = last;
}

/// <summary>What a version says.</summary>
public sealed record SatkerData(KodeSatker Kode, string Nama, JenisSatker Jenis, string Wilayah, Satker? Induk, string? DasarHukum);
