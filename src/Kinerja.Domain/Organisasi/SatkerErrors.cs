using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

public sealed record KodeSatkerTidakSah(string Tertulis, string Tempat)
    : MasukanTidakSah("SATKER_KODE_INVALID", "Kode satker terdiri atas dua angka (pusat dan provinsi) atau empat angka (kabupaten/kota), tanpa titik. Perbaiki kodenya.", Tempat);

public sealed record KodeSatkerTidakCocok(string Kode, JenisSatker Jenis)
    : AturanDilanggar("SATKER_KODE_UNFIT", $"Kode {Kode} tidak cocok dengan jenis satker: pusat dan provinsi berkode dua angka, kabupaten dan kota empat angka.", "kode");

public sealed record KodeSatkerTerpakai(string Kode, string OlehNama)
    : AturanDilanggar("SATKER_KODE_TAKEN", $"Kode {Kode} pada masa itu sudah dipakai {OlehNama}. Pakai kode lain atau tanggal lain.", "kode");

public sealed record IndukSatkerTidakCocok(JenisSatker Jenis)
    : AturanDilanggar("SATKER_INDUK_UNFIT", "Induk tidak cocok: provinsi berinduk ke pusat, kabupaten dan kota berinduk ke provinsi, pusat tanpa induk. Pilih induk yang sesuai.", "induk");

public sealed record IndukSatkerBerputar(string Kode, string KodeInduk)
    : AturanDilanggar("SATKER_CYCLE", $"Satker {Kode} tidak dapat ditempatkan di bawah {KodeInduk}, karena {KodeInduk} berada di bawahnya. Pilih induk lain.", "induk");

public sealed record IndukSatkerTidakBerlaku(string KodeInduk, DateOnly Pada)
    : AturanDilanggar("SATKER_INDUK_NOT_IN_FORCE", $"Induk {KodeInduk} tidak berlaku sepanjang masa itu (diperiksa {Pada:yyyy-MM-dd}). Pilih induk atau tanggal lain.", "induk");

public sealed record SatkerMasihPunyaAnak(string Kode, int Jumlah)
    : AturanDilanggar("SATKER_HAS_ANAK", $"Satker {Kode} masih membawahi {Jumlah} satker pada tanggal itu. Pindahkan atau tutup satker bawahannya dahulu.", "berlakuSampai");

public sealed record SatkerBerubahTerlaluDini(string Kode, DateOnly Terakhir, string Tempat)
    : AturanDilanggar("SATKER_CHANGE_TOO_EARLY", $"Perubahan terakhir satker {Kode} berlaku mulai {Terakhir:yyyy-MM-dd}. Pilih tanggal sesudahnya; riwayat tidak ditulis ulang.", Tempat);

public sealed record SatkerSudahDitutup(string Kode, DateOnly Sejak)
    : AturanDilanggar("SATKER_CLOSED", $"Satker {Kode} sudah berakhir pada {Sejak:yyyy-MM-dd} dan tidak dapat diubah lagi.", "satker");

public sealed record JenisSatkerTetap(string Kode)
    : AturanDilanggar("SATKER_JENIS_FIXED", $"Jenis satker {Kode} tidak dapat berubah. Buat satker baru bila memang lain jenisnya.", "jenis");

public sealed record SatkerBelumBerlaku(string Kode, DateOnly Mulai)
    : AturanDilanggar("SATKER_NOT_IN_FORCE", $"Satker {Kode} baru berlaku mulai {Mulai:yyyy-MM-dd}. Pilih tanggal itu atau sesudahnya.", "berlakuDari");

public sealed record SatkerMasihPunyaUnitKerja(string Kode, int Jumlah)
    : AturanDilanggar("SATKER_HAS_UNIT_KERJA", $"Satker {Kode} masih mempunyai {Jumlah} unit kerja sesudah tanggal itu. Tutup unit kerjanya dahulu.", "berlakuSampai");

public sealed record PusatSudahAda(string Nama)
    : AturanDilanggar("SATKER_PUSAT_EXISTS", $"Pusat hanya satu, yaitu {Nama}. Ubah yang ada, atau pilih jenis lain.", "jenis");

public sealed record PusatTetapAda(string Kode)
    : AturanDilanggar("SATKER_PUSAT_REQUIRED", $"Satker {Kode} adalah pusat, dan tanpa pusat tidak ada yang dapat mengurus satker lain. Pusat tidak dapat ditutup.", "satker");
