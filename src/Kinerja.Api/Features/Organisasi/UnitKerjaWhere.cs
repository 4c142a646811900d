using Kinerja.Api.Lists.Where;
using Kinerja.Domain.Organisasi;

namespace Kinerja.Api.Features.Organisasi;

public sealed record UnitKerjaWhere(
    IReadOnlyList<UnitKerjaWhere>? And = null,
    IReadOnlyList<UnitKerjaWhere>? Or = null,
    UnitKerjaWhere? Not = null,
    TextWhere? Nama = null,
    EnumWhere<JenisUnitKerja>? Jenis = null) : IWhere<UnitKerjaWhere>;

public sealed record UnitKerjaListArgs(UnitKerjaWhere? Where, bool? Teratas);

public sealed record JabatanWhere(
    IReadOnlyList<JabatanWhere>? And = null,
    IReadOnlyList<JabatanWhere>? Or = null,
    JabatanWhere? Not = null,
    TextWhere? Nama = null,
    EnumWhere<JenisJabatan>? Jenis = null) : IWhere<JabatanWhere>;

public sealed record JabatanListArgs(JabatanWhere? Where);
