using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Persistence.Tests.Sessions;

public sealed class PelakuLoaderTests : IAsyncLifetime
{
    private Negeri _negeri = null!;

    public async ValueTask InitializeAsync() => _negeri = await Negeri.CreateAsync();

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task Load_OfSomebodyWhoHoldsAnOfficeAndHasNoRole_SeesThatOfficeWhileItLasts(int lastDay, bool sees)
    {
        await using (var db = Negeri.Context(_negeri.Database.OwnerConnectionString))
        {
            var ketua = Pengguna.Register(Negeri.Penerbit, "penanda", "Penanda Tangan");
            db.Add(ketua);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            var satkerId = await db.SatkerVersi.Where(v => v.Kode == "8171").Select(v => v.SatkerId).SingleAsync(TestContext.Current.CancellationToken);
            var jabatan = await db.Jabatan.Include(j => j.Satker).Include(j => j.Pejabat).FirstAsync(j => j.SatkerId == satkerId, TestContext.Current.CancellationToken);
            db.Add(jabatan.Appoint(new PejabatData("Penanda Tangan", null, ketua.Id, Kapasitas.Plh, null), Negeri.Hari.AddDays(-30), Negeri.Hari.AddDays(lastDay)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var pelaku = await _negeri.Scope(Pelaku.Anonim).GetRequiredService<PelakuLoader>().LoadAsync(Negeri.Penerbit, "penanda", TestContext.Current.CancellationToken);

        Assert.Equal("Penanda Tangan", pelaku!.Nama);
        Assert.Equal(sees ? 1 : 0, pelaku.Reach(Izin.LihatOrganisasi).SatkerIds.Count);
        Assert.True(pelaku.Reach(Izin.UbahPejabat).IsKosong);
        var kode = await _negeri.Read(pelaku).ReadAsync((db, token) => db.UnitKerja.Select(u => u.SatkerId).ToListAsync(token), TestContext.Current.CancellationToken);
        Assert.Equal(pelaku.Reach(Izin.LihatOrganisasi).SatkerIds, kode);
    }
}
