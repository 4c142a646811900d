using Kinerja.Domain.Common;

namespace Kinerja.Domain.Akses;

public sealed record PeranSudahDiberikan(string Nama, Peran Peran)
    : AturanDilanggar("PERAN_ALREADY_GIVEN", $"{Nama} pada masa itu sudah berperan {Peran} di satker ini. Cabut dahulu, atau pilih tanggal lain.", "peran");

public sealed record PeranSudahDicabut(DateOnly Pada)
    : AturanDilanggar("PERAN_ALREADY_REVOKED", $"Peran ini sudah berakhir pada {Pada:yyyy-MM-dd}.", "penugasan");

/// <summary>The answer for what does not exist and for what the caller may not see: nobody learns which.</summary>
public sealed record TidakDitemukan(string Apa, string Tempat)
    : TidakTampak("NOT_FOUND", $"{Apa} tidak ditemukan, atau berada di luar jangkauan peran Anda. Periksa kembali isiannya.", Tempat);

/// <summary>It may be seen, but not changed.</summary>
public sealed record TidakBerwenang(string Perbuatan)
    : Terlarang("FORBIDDEN", $"Peran Anda tidak mencakup {Perbuatan} di satker ini. Mintalah kepada admin satker Anda atau satker di atasnya.");

public sealed record PeranAdminTerakhir(string Tempat)
    : AturanDilanggar("PERAN_LAST_ADMIN", "Ini admin pusat terakhir yang aktif; tanpa admin pusat tidak ada yang dapat memberi peran lagi. Beri dahulu peran ADMIN di pusat, tanpa tanggal akhir, kepada orang lain.", Tempat);

public sealed record PenggunaDiriSendiri()
    : AturanDilanggar("PENGGUNA_SELF_DEACTIVATION", "Anda tidak dapat menonaktifkan diri sendiri. Mintalah kepada admin lain.", "aktif");

/// <summary>It may be seen for the roles within reach, but the person has others.</summary>
public sealed record PenggunaDiLuarJangkauan()
    : Terlarang("PENGGUNA_OUT_OF_REACH", "Orang ini juga berperan di satker di luar jangkauan Anda. Mintalah kepada admin satker yang membawahi semua perannya.", "pengguna");
