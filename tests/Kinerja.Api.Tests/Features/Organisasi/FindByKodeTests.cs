using Kinerja.Domain.Akses;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Queries.Organisasi;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Features.Organisasi;

/// <summary>The database and the domain mean the same office by a code, also by one that went from office to office. The database is this class's own.</summary>
public sealed class FindByKodeTests(Nusantara nusantara) : IClassFixture<Nusantara>
{
    [Fact]
    public async Task FindByKode_OfACodeThatMoved_IsTheOneTheDomainMeans()
    {
        var cancel = TestContext.Current.CancellationToken;
        await nusantara.ReadAsync(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO satker (versi) SELECT 0 FROM generate_series(1, 3);
            WITH baru AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM (SELECT id FROM satker ORDER BY id DESC LIMIT 3) t),
                 masa (n, kode, dari, sampai) AS (VALUES
                    (1, '8198', date '2018-01-01', date '2018-12-31'), (1, '8199', date '2019-01-01', date '2019-12-31'), (1, '8197', date '2020-01-01', NULL),
                    (2, '8199', date '2021-01-01', date '2021-12-31'), (2, '8198', date '2022-01-01', date '2022-06-30'), (2, '8196', date '2022-07-01', NULL),
                    (3, '8199', date '2024-01-01', NULL::date))
            INSERT INTO satker_versi (satker_id, kode, nama, jenis, wilayah, induk_id, berlaku_dari, berlaku_sampai)
            SELECT baru.id, masa.kode, 'Uji', 'Kabupaten', 'Uji', (SELECT satker_id FROM satker_versi WHERE kode = '81'), masa.dari, masa.sampai FROM masa JOIN baru USING (n)
            """, cancel));

        var tree = new PohonSatker(await nusantara.ReadAsync(db => db.SatkerVersi.Select(v => new Cabang(v.SatkerId, v.Kode, v.Nama, v.Jenis, v.IndukId, v.BerlakuDari, v.BerlakuSampai)).ToListAsync(cancel)));
        var differing = new List<string>();
        var meant = new HashSet<long?>();
        foreach (var kode in new[] { "8199", "8198", "8197", "8196", "9101", "9301", "81" })
        {
            for (var hari = new DateOnly(2017, 6, 1); hari.Year < 2026; hari = hari.AddMonths(3))
            {
                var found = await nusantara.ReadAsync(db => SatkerQueries.FindByKode(db, Cakupan.Semua, kode, hari).Select(id => (long?)id).SingleOrDefaultAsync(cancel));
                meant.Add(found);
                if (found != tree.FindByKode(kode, hari)) differing.Add($"{kode} {hari:O}: {found}, domain {tree.FindByKode(kode, hari)}");
            }
        }

        Assert.Equal([], differing);
        Assert.Equal(5, meant.Count);
    }
}
