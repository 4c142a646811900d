using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

public sealed record JabatanSudahTerisi(string Jabatan, string Oleh, Kapasitas Kapasitas, DateOnly Dari, DateOnly? Sampai)
    : AturanDilanggar("JABATAN_OCCUPIED", $"{Jabatan} pada masa itu sudah dijabat {Oleh} ({Kapasitas}, {Range(Dari, Sampai)}). Akhiri masa jabatannya dahulu, atau pilih tanggal atau kapasitas lain.", "berlakuDari")
{
    private static string Range(DateOnly dari, DateOnly? sampai) => sampai is { } last ? $"{dari:yyyy-MM-dd} s.d. {last:yyyy-MM-dd}" : $"sejak {dari:yyyy-MM-dd}";
}

public sealed record JabatanTidakBerlaku(string Jabatan)
    : AturanDilanggar("JABATAN_NOT_IN_FORCE", $"Jabatan {Jabatan} tidak ada sepanjang masa itu. Sesuaikan tanggalnya.", "berlakuDari");

public sealed record PejabatSudahBerakhir(string Nama, DateOnly Pada)
    : AturanDilanggar("PEJABAT_ENDED", $"Masa jabatan {Nama} sudah berakhir pada {Pada:yyyy-MM-dd}. Pilih tanggal sebelumnya bila hendak dipersingkat.", "berlakuSampai");

public sealed record NipTidakSah(string Tempat)
    : MasukanTidakSah("NIP_INVALID", "NIP terdiri atas 18 angka. Periksa lalu ketik ulang.", Tempat);

public sealed record JabatanSudahDitutup(string Jabatan, DateOnly Pada)
    : AturanDilanggar("JABATAN_CLOSED", $"Jabatan {Jabatan} sudah berakhir pada {Pada:yyyy-MM-dd}. Pilih tanggal sebelumnya bila hendak dipersingkat.", "berlakuSampai");

public sealed record JabatanMulaiKemudian(string Jabatan, DateOnly Mulai)
    : AturanDilanggar("JABATAN_BEGINS_LATER", $"Jabatan {Jabatan} baru ada mulai {Mulai:yyyy-MM-dd}. Pilih tanggal akhir yang tidak mendahuluinya.", "berlakuSampai");

public sealed record JabatanMasihDipegang(string Jabatan, string Oleh)
    : AturanDilanggar("JABATAN_STILL_HELD", $"{Jabatan} sesudah tanggal itu masih dijabat {Oleh}. Akhiri masa jabatannya dahulu, atau pilih tanggal lain.", "berlakuSampai");
