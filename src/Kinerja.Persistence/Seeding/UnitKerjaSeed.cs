using Kinerja.Domain.Organisasi;

namespace Kinerja.Persistence.Seeding;

/// <summary>
/// The units and offices that a satker of a level usually has. Names follow the agreements of KPU Provinsi Maluku (2024) and the
/// action plans of KPU Kota Tanjungpinang (2022); an office that has others changes its own. Divisions of the Komisi are the usual
/// five. Offices are called without their satker ("Ketua", not "Ketua KPU Kota Ambon"), whose name may change without them.
/// </summary>
internal static class UnitKerjaSeed
{
    private const string Perencanaan = "Perencanaan, Data dan Informasi";
    private const string Keuangan = "Keuangan, Umum dan Logistik";
    private const string Teknis = "Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat";
    private const string Hukum = "Hukum dan SDM";

    private static readonly ImmutableArray<string> Divisi = [Keuangan, "Teknis Penyelenggaraan", Perencanaan, "Hukum dan Pengawasan", "SDM dan Partisipasi Masyarakat"];

    private static readonly ImmutableArray<string> DivisiPusat =
        [Keuangan, "Teknis Penyelenggaraan", "Data dan Informasi", "Hukum dan Pengawasan", "Sosialisasi, Pendidikan Pemilih dan Partisipasi Masyarakat", "SDM, Organisasi, Pendidikan dan Pelatihan"];

    private static readonly ImmutableArray<(string Bagian, ImmutableArray<string> Subbagian)> BagianProvinsi =
    [
        (Perencanaan, ["Perencanaan", "Data dan Informasi"]),
        (Keuangan, ["Keuangan", "Umum dan Logistik"]),
        ($"{Teknis}, {Hukum}", [Teknis, Hukum]),
    ];

    private static readonly ImmutableArray<string> SubbagianKabupatenKota = [Keuangan, Teknis, Perencanaan, Hukum];

    /// <summary>As old as the office itself; in the order of its chart.</summary>
    public static BaganSatker Build(Satker satker)
    {
        var bagan = new BaganSatker(satker);
        var komisi = bagan.Add(JenisUnitKerja.Komisi, "Komisi", null, (JenisJabatan.Ketua, "Ketua"));
        var jenis = satker.Terakhir.Jenis;
        foreach (var nama in jenis == JenisSatker.Pusat ? DivisiPusat : Divisi)
            bagan.Add(JenisUnitKerja.Divisi, $"Divisi {nama}", komisi, (JenisJabatan.Anggota, $"Anggota Divisi {nama}"));

        if (jenis == JenisSatker.Pusat) AddSekretariatJenderal(bagan);
        else AddSekretariat(bagan, jenis);
        return bagan;
    }

    private static void AddSekretariat(BaganSatker bagan, JenisSatker jenis)
    {
        var sekretariat = bagan.Add(JenisUnitKerja.Sekretariat, "Sekretariat", null, (JenisJabatan.Sekretaris, "Sekretaris"));
        if (jenis != JenisSatker.Provinsi)
        {
            AddSubbagian(bagan, sekretariat, SubbagianKabupatenKota);
            return;
        }

        foreach (var (nama, subbagian) in BagianProvinsi)
            AddSubbagian(bagan, bagan.Add(JenisUnitKerja.Bagian, $"Bagian {nama}", sekretariat, (JenisJabatan.KepalaBagian, $"Kepala Bagian {nama}")), subbagian);
    }

    private static void AddSubbagian(BaganSatker bagan, UnitKerja induk, ImmutableArray<string> daftarNama)
    {
        foreach (var nama in daftarNama)
            bagan.Add(JenisUnitKerja.Subbagian, $"Subbagian {nama}", induk, (JenisJabatan.KepalaSubbagian, $"Kepala Subbagian {nama}"));
    }

    /// <summary>Down to the bureaus, as the order of the Sekretariat Jenderal of 2020 has them.</summary>
    private static void AddSekretariatJenderal(BaganSatker bagan)
    {
        var sekretariat = bagan.Add(JenisUnitKerja.SekretariatJenderal, "Sekretariat Jenderal", null, (JenisJabatan.Sekretaris, "Sekretaris Jenderal"));
        AddDeputi("Administrasi", ["Perencanaan dan Organisasi", "Keuangan dan Barang Milik Negara", "Sumber Daya Manusia", "Umum", "Logistik"]);
        AddDeputi("Dukungan Teknis", ["Perundang-Undangan", "Advokasi Hukum dan Penyelesaian Sengketa", "Teknis Penyelenggaraan Pemilu", "Partisipasi dan Hubungan Masyarakat"]);
        bagan.Add(JenisUnitKerja.Inspektorat, "Inspektorat Utama", sekretariat, (JenisJabatan.KepalaUnit, "Inspektur Utama"));
        foreach (var nama in (string[])["Data dan Teknologi Informasi", "Pendidikan dan Pelatihan, Penelitian dan Pengembangan"])
            bagan.Add(JenisUnitKerja.Pusat, $"Pusat {nama}", sekretariat, (JenisJabatan.KepalaUnit, $"Kepala Pusat {nama}"));

        void AddDeputi(string bidang, ImmutableArray<string> biro)
        {
            var deputi = bagan.Add(JenisUnitKerja.Deputi, $"Deputi Bidang {bidang}", sekretariat, (JenisJabatan.KepalaUnit, $"Deputi Bidang {bidang}"));
            foreach (var nama in biro) bagan.Add(JenisUnitKerja.Biro, $"Biro {nama}", deputi, (JenisJabatan.KepalaUnit, $"Kepala Biro {nama}"));
        }
    }
}
