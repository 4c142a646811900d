using Kinerja.Api.Features.Common;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;
using Kinerja.Persistence;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trees;

namespace Kinerja.Api.Features.Akses;

public sealed record ChangePenggunaInput(string Pengguna, Optional<string?> Nama, Optional<bool?> Aktif);

/// <summary>What somebody is called, and whether they may log in at all: a matter of those alone who reach all their roles.</summary>
public sealed class ChangePengguna(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Akses.Pengguna> ExecuteAsync(ChangePenggunaInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var pengguna = await db.FindPenggunaAsync(Masukan.Nomor(input.Pengguna, "Pengguna", "pengguna"), session.Pelaku.Reach(Izin.LihatAkses), token)
                ?? throw Masukan.NotFound("Pengguna", "pengguna");
            // Now that the caller is known to see the person, all their roles, of which some may be out of sight.
            await provider.RaiseFenceAsync(db, session.Pagar with { Penerbit = pengguna.Penerbit, Subjek = pengguna.Subjek }, token);
            await db.LoadPenugasanAsync(pengguna, token);
            var satkerId = DemandAll(pengguna);
            Masukan.CheckAnySent(input.Nama.IsSet, input.Aktif.IsSet);
            var before = pengguna.Nama;
            var nama = input.Nama.Or(pengguna.Nama, "nama");
            var aktif = input.Aktif.Or(pengguna.Aktif, "aktif");
            if (!aktif && pengguna.Id == session.Pelaku.PenggunaId) throw new DomainException(new PenggunaDiriSendiri());

            var losesAccess = pengguna.Aktif && !aktif && await IsAdminPusatAsync(db, pengguna, token);
            if (losesAccess) await provider.EnterAloneAsync(db, Gates.AdminPusat, token);
            pengguna.Rename(nama);
            pengguna.Activate(aktif);
            if (losesAccess) (await db.LoadAdminPusatAsync(token)).CheckStays(session.HariIni, "aktif");
            return new Perubahan<Domain.Akses.Pengguna>(pengguna, () => new CatatanJejak(
                satkerId, "ubahPengguna", "Pengguna", pengguna.Id, $"Pengguna {before} kini bernama {pengguna.Nama} dan {(pengguna.Aktif ? "aktif" : "tidak aktif")}."));
        },
        cancellationToken);

    /// <summary>Refuses whoever does not reach every role that is or will be in force; gives the office in whose trail the change stands.</summary>
    private long DemandAll(Domain.Akses.Pengguna pengguna)
    {
        var reached = pengguna.Penugasan.Where(p => session.Pelaku.May(Izin.UbahAkses, p.SatkerId)).ToArray();
        if (reached.Length == 0) throw new DomainException(new TidakBerwenang("mengubah pengguna"));
        if (InForce(pengguna).Except(reached).Any()) throw new DomainException(new PenggunaDiLuarJangkauan());
        return InForce(pengguna).Concat(reached).First().SatkerId;
    }

    private async Task<bool> IsAdminPusatAsync(KinerjaDbContext db, Domain.Akses.Pengguna pengguna, CancellationToken cancellationToken)
    {
        foreach (var satkerId in InForce(pengguna).Where(p => p.Peran == Peran.Admin).Select(p => p.SatkerId).Distinct())
            if (await db.IsPusatAsync(satkerId, cancellationToken)) return true;
        return false;
    }

    private IEnumerable<Domain.Akses.Penugasan> InForce(Domain.Akses.Pengguna pengguna) => pengguna.Penugasan.Where(p => !p.EndsBefore(session.HariIni));
}
