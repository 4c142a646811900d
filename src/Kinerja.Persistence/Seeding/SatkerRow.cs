using System.Globalization;
using Kinerja.Domain.Organisasi;

namespace Kinerja.Persistence.Seeding;

/// <summary>An office as satker.csv has it.</summary>
internal sealed record SatkerRow(string Kode, string Nama, JenisSatker Jenis, string? KodeInduk, string Wilayah, string? DasarHukum)
{
    public int Tingkat => Jenis switch { JenisSatker.Pusat => 0, JenisSatker.Provinsi => 1, _ => 2 };

    public static SatkerRow Of(ImmutableDictionary<string, string?> row) =>
        new(row["kode"]!, row["nama"]!, Enum.Parse<JenisSatker>(row["jenis"]!, ignoreCase: true), row["kode_induk"], row["wilayah"]!, DasarHukum: null);
}

/// <summary>What satker_riwayat.csv says has changed: the one change of an office since 2017, or its foundation.</summary>
internal sealed record PerubahanRow(DateOnly Berlaku, string? KodeLama, string KodeBaru, string? NamaLama, string? WilayahLama, string? IndukLama, string? DasarHukum)
{
    public bool IsFoundation => KodeLama is null;

    public static PerubahanRow Of(ImmutableDictionary<string, string?> row) => new(
        DateOnly.ParseExact(row["berlaku"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture), row["kode_lama"], row["kode_baru"]!, row["nama_lama"], row["wilayah_lama"], row["induk_lama"], row["dasar_hukum"]);

    /// <summary>The office as it was until then. What the row does not name has not changed.</summary>
    public SatkerRow Before(SatkerRow now) =>
        now with { Kode = KodeLama!, Nama = NamaLama ?? now.Nama, Wilayah = WilayahLama ?? now.Wilayah, KodeInduk = IndukLama };
}
