using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

public sealed record KodeSatkerTidakSah(string Tertulis, string Tempat)
    : DomainError("SATKER_KODE_INVALID", "Kode satker terdiri atas dua angka (pusat dan provinsi) atau empat angka (kabupaten/kota), tanpa titik. Perbaiki kodenya.", Tempat);

public sealed record KodeSatkerTidakCocok(string Kode, JenisSatker Jenis)
    : DomainError("SATKER_KODE_UNFIT", $"Kode {Kode} tidak cocok dengan jenis satker: pusat dan provinsi berkode dua angka, kabupaten dan kota empat angka.", "kode");

public sealed record KodeSatkerTerpakai(string Kode, string OlehNama)
    : DomainError("SATKER_KODE_TAKEN", $"Kode {Kode} pada masa itu sudah dipakai {OlehNama}. Pakai kode lain atau tanggal lain.", "kode");

public sealed record IndukSatkerTidakCocok(JenisSatker Jenis)
    : DomainError("SATKER_INDUK_UNFIT", "Induk tidak cocok: provinsi berinduk ke pusat, kabupaten dan kota berinduk ke provinsi, pusat tanpa induk. Pilih induk yang sesuai.", "induk");

public sealed record IndukSatkerBerputar(string Kode, string KodeInduk)
    : DomainError("SATKER_CYCLE", $"Satker {Kode} tidak dapat ditempatkan di bawah {KodeInduk}, karena {KodeInduk} berada di bawahnya. Pilih induk lain.", "induk");

public sealed record IndukSatkerTidakBerlaku(string KodeInduk, DateOnly Pada)
    : DomainError("SATKER_INDUK_NOT_IN_FORCE", $"Induk {KodeInduk} tidak berlaku sepanjang masa itu (diperiksa {Pada:yyyy-MM-dd}). Pilih induk atau tanggal lain.", "induk");

public sealed record SatkerMasihPunyaAnak(string Kode, int Jumlah)
    : DomainError("SATKER_HAS_ANAK", $"Satker {Kode} masih membawahi {Jumlah} satker pada tanggal itu. Pindahkan atau tutup satker bawahannya dahulu.", "berlakuSampai");

public sealed record SatkerBerubahTerlaluDini(string Kode, DateOnly Terakhir)
    : DomainError("SATKER_CHANGE_TOO_EARLY", $"Perubahan terakhir satker {Kode} berlaku mulai {Terakhir:yyyy-MM-dd}. Pilih tanggal sesudahnya; riwayat tidak ditulis ulang.", "berlakuDari");

public sealed record SatkerSudahDitutup(string Kode, DateOnly Sejak)
    : DomainError("SATKER_CLOSED", $"Satker {Kode} sudah berakhir pada {Sejak:yyyy-MM-dd} dan tidak dapat diubah lagi.", "satker");

public sealed record JenisSatkerTetap(string Kode)
    : DomainError("SATKER_JENIS_FIXED", $"Jenis satker {Kode} tidak dapat berubah. Buat satker baru bila memang lain jenisnya.", "jenis");
