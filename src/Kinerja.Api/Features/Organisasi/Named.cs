using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Sessions;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>Things that an input names, found for the caller: what they do not see is not there.</summary>
internal static class Named
{
    /// <summary>The office that today's codes call so.</summary>
    public static async Task<long> RequireSatkerAsync(this KinerjaDbContext db, string kode, WriteSession session, string letak, CancellationToken cancellationToken) =>
        await db.FindSatkerAsync(KodeSatker.Parse(kode, letak), session.Pelaku.Reach(Izin.LihatOrganisasi), session.HariIni, cancellationToken)
        ?? throw Masukan.NotFound("Satker", letak);

    /// <summary>The office of the unit with this id.</summary>
    public static async Task<(long UnitKerjaId, long SatkerId)> RequireUnitKerjaAsync(this KinerjaDbContext db, string id, WriteSession session, string letak, CancellationToken cancellationToken)
    {
        var unitKerjaId = Masukan.Nomor(id, "UnitKerja", letak);
        return await db.FindUnitKerjaAsync(unitKerjaId, session.Pelaku.Reach(Izin.LihatOrganisasi), cancellationToken) is { } satkerId
            ? (unitKerjaId, satkerId)
            : throw Masukan.NotFound("UnitKerja", letak);
    }

    /// <summary>Whoever may change one office of the tree may change them all.</summary>
    public static void DemandUbahSatker(this Pelaku pelaku, string perbuatan)
    {
        if (!pelaku.Reach(Izin.UbahSatker).IsSemua) throw new DomainException(new TidakBerwenang(perbuatan));
    }
}
