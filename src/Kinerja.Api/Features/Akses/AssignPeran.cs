using Kinerja.Api.Features.Common;
using Kinerja.Api.Features.Organisasi;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Aggregates;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;

namespace Kinerja.Api.Features.Akses;

public sealed record AssignPeranInput(string? Penerbit, string Subjek, string Nama, Peran Peran, string Satker, DateOnly BerlakuDari, DateOnly? BerlakuSampai);

/// <summary>
/// A role for somebody who is known by their login alone. Whether that login has been registered before, by an office that the caller
/// does not see, makes no difference to the answer.
/// </summary>
public sealed class AssignPeran(WriteSession session, DatabaseProvider provider)
{
    public Task<Domain.Akses.Penugasan> ExecuteAsync(AssignPeranInput input, CancellationToken cancellationToken) => session.RunAsync(
        async (db, token) =>
        {
            var satkerId = await db.RequireSatkerAsync(input.Satker, session, "satker", token);
            session.Pelaku.Demand(Izin.UbahAkses, satkerId, "memberi peran");
            var penerbit = Teks.Required(input.Penerbit ?? await db.PenerbitOfAsync(session.Pelaku.PenggunaId, token), "penerbit", 400);
            var subjek = Teks.Required(input.Subjek, "subjek", 255);

            await provider.RaiseFenceAsync(db, session.Pagar with { Penerbit = penerbit, Subjek = subjek }, token);
            var pengguna = await db.FindPenggunaAsync(penerbit, subjek, satkerId, token);
            if (pengguna is null) db.Pengguna.Add(pengguna = Domain.Akses.Pengguna.Register(penerbit, subjek, input.Nama));
            var penugasan = pengguna.Assign(
                satkerId, input.Peran, Tanggal.Plausible(input.BerlakuDari, "berlakuDari"), Tanggal.Plausible(input.BerlakuSampai, "berlakuSampai"));
            return new Perubahan<Domain.Akses.Penugasan>(penugasan, () => new CatatanJejak(
                satkerId, "beriPeran", "Penugasan", penugasan.Id, $"{pengguna.Nama} diberi peran {penugasan.Peran} mulai {penugasan.BerlakuDari:yyyy-MM-dd}."));
        },
        cancellationToken);
}
