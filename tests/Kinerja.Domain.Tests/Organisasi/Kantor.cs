using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;

namespace Kinerja.Domain.Tests.Organisasi;

/// <summary>Offices for tests: the national one, Maluku, Ambon.</summary>
internal static class Kantor
{
    public static Satker Pusat() => Satker.Establish(new(Kode("00"), "KPU Republik Indonesia", JenisSatker.Pusat, "Indonesia", null, null), Masa.SejakDahulu);

    public static Satker Maluku(Satker pusat) => Satker.Establish(MalukuData(pusat), Hari("2020-01-01"));

    public static SatkerData MalukuData(Satker? pusat) => new(Kode("81"), "KPU Provinsi Maluku", JenisSatker.Provinsi, "Maluku", pusat, "UU 20/1958");

    public static Satker Ambon(Satker maluku) => Satker.Establish(new(Kode("8171"), "KPU Kota Ambon", JenisSatker.Kota, "Ambon", maluku, null), Hari("2020-01-01"));

    public static KodeSatker Kode(string kode) => KodeSatker.Parse(kode, "kode");

    public static DateOnly Hari(string hari) => DateOnly.ParseExact(hari, "yyyy-MM-dd");

    /// <summary>All that can change, to see that nothing has.</summary>
    public static string Keadaan(Satker satker) => string.Join('\n', satker.Riwayat.Select(v => $"{v.Kode}|{v.Nama}|{v.Jenis}|{v.Wilayah}|{v.Induk?.Terakhir.Kode}|{v.DasarHukum}|{v.BerlakuDari:O}|{v.BerlakuSampai:O}"));

    public static string Keadaan(UnitKerja unit) => string.Join('\n', unit.Riwayat.Select(v => $"{v.Nama}|{v.Induk?.Terakhir.Nama}|{v.BerlakuDari:O}|{v.BerlakuSampai:O}|{v.DileburKe?.Terakhir.Nama}"));

    public static string Keadaan(Jabatan jabatan) => string.Join('\n', jabatan.Pejabat.Select(p => $"{p.Nama}|{p.Nip}|{p.Kapasitas}|{p.Dasar}|{p.BerlakuDari:O}|{p.BerlakuSampai:O}"));
}
