using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

public sealed record JabatanSudahTerisi(string Jabatan, string Oleh, Kapasitas Kapasitas, DateOnly Dari, DateOnly? Sampai)
    : DomainError("JABATAN_OCCUPIED", $"{Jabatan} pada masa itu sudah dijabat {Oleh} ({Kapasitas}, {Range(Dari, Sampai)}). Akhiri masa jabatannya dahulu, atau pilih tanggal atau kapasitas lain.", "berlakuDari")
{
    private static string Range(DateOnly dari, DateOnly? sampai) => sampai is { } last ? $"{dari:yyyy-MM-dd} s.d. {last:yyyy-MM-dd}" : $"sejak {dari:yyyy-MM-dd}";
}

public sealed record JabatanTidakBerlaku(string Jabatan)
    : DomainError("JABATAN_NOT_IN_FORCE", $"Jabatan {Jabatan} tidak ada sepanjang masa itu. Sesuaikan tanggalnya.", "berlakuDari");

public sealed record PejabatSudahBerakhir(string Nama, DateOnly Pada)
    : DomainError("PEJABAT_ENDED", $"Masa jabatan {Nama} sudah berakhir pada {Pada:yyyy-MM-dd}. Pilih tanggal sebelumnya bila hendak dipersingkat.", "berlakuSampai");

public sealed record NipTidakSah(string Tempat)
    : DomainError("NIP_INVALID", "NIP terdiri atas 18 angka. Periksa lalu ketik ulang.", Tempat);
