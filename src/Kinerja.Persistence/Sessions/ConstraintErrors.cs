using Kinerja.Domain.Common;

namespace Kinerja.Persistence.Sessions;

/// <summary>
/// The database's answer to changes that raced each other past the domain's checks, as the sentence their sender needs. A constraint
/// without a line here is a bug and stays one.
/// </summary>
internal static class ConstraintErrors
{
    public static DomainError? Of(string constraint) => constraint switch
    {
        "ex_satker_versi_kode" or "ex_satker_versi_masa" or "ix_satker_versi_satker_id_berlaku_dari" or "pk_satker_jalur" => new BerubahSementaraItu(),
        "ix_unit_kerja_versi_unit_kerja_id_berlaku_dari" or "ex_unit_kerja_versi_masa" => new BerubahSementaraItu(),
        "ex_pejabat_satu_pemegang" or "ix_pejabat_jabatan_id_kapasitas_berlaku_dari" => new BerubahSementaraItu(),
        "ex_penugasan_masa" or "ix_penugasan_pengguna_id_satker_id_peran_berlaku_dari" or "ix_pengguna_penerbit_subjek" => new BerubahSementaraItu(),
        _ => null,
    };
}

/// <summary>Somebody else changed the same thing between reading and saving.</summary>
public sealed record BerubahSementaraItu()
    : KonflikVersi("VERSION_CONFLICT", "Data ini baru saja diubah orang lain. Muat ulang, periksa perubahannya, lalu ulangi bila masih perlu.");
