using Kinerja.Domain.Common;

namespace Kinerja.Domain.Akses;

public sealed record PeranSudahDiberikan(string Nama, Peran Peran)
    : DomainError("PERAN_ALREADY_GIVEN", $"{Nama} pada masa itu sudah berperan {Peran} di satker ini. Cabut dahulu, atau pilih tanggal lain.", "peran");

public sealed record PeranSudahDicabut(DateOnly Pada)
    : DomainError("PERAN_ALREADY_REVOKED", $"Peran ini sudah berakhir pada {Pada:yyyy-MM-dd}.", "penugasan");

/// <summary>The answer for what does not exist and for what the caller may not see: nobody learns which.</summary>
public sealed record TidakDitemukan(string Apa, string Tempat)
    : DomainError("NOT_FOUND", $"{Apa} tidak ditemukan, atau berada di luar jangkauan peran Anda. Periksa kembali isiannya.", Tempat);

/// <summary>It may be seen, but not changed.</summary>
public sealed record TidakBerwenang(string Perbuatan)
    : DomainError("FORBIDDEN", $"Peran Anda tidak mencakup {Perbuatan} di satker ini. Mintalah kepada admin satker Anda atau satker di atasnya.");
