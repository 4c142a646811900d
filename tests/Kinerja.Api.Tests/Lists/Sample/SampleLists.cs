using System.Globalization;
using Kinerja.Api.Lists;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Where;

namespace Kinerja.Api.Tests.Lists.Sample;

/// <summary>How an area declares its lists.</summary>
internal static class SampleLists
{
    public static readonly Filter<OrangWhere, Orang> OrangFilter = Filter.For<OrangWhere, Orang>()
        .OnId(w => w.Id, o => o.Id, ReadId)
        .On(w => w.Nama, o => o.Nama)
        .On(w => w.Alias, o => o.Alias)
        .On(w => w.Urut, o => o.Urut)
        .On(w => w.Umur, o => o.Umur)
        .On(w => w.Gaji, o => o.Gaji)
        .On(w => w.Lahir, o => o.Lahir)
        .On(w => w.Masuk, o => o.Masuk)
        .On(w => w.Golongan, o => o.Golongan)
        .On(w => w.Tingkat, o => o.Tingkat)
        .On(w => w.Aktif, o => o.Aktif)
        .On(w => w.Setuju, o => o.Setuju)
        .OnOne(w => w.Atasan, o => o.Atasan, () => OrangFilter!)
        .OnMany(w => w.Riwayat, o => o.DaftarRiwayat, () => RiwayatFilter!)
        .OnAny(w => w.Punya, o => o.DaftarRiwayat, () => RiwayatFilter!)
        .OnValue(w => w.Sejak, tahun => o => o.DaftarRiwayat.Any(r => r.Tahun >= tahun))
        .Build();

    public static readonly Filter<RiwayatWhere, Riwayat> RiwayatFilter = Filter.For<RiwayatWhere, Riwayat>()
        .On(w => w.Tahun, r => r.Tahun)
        .On(w => w.Catatan, r => r.Catatan)
        .Build();

    public static readonly Order<OrangOrder, Orang> OrangOrder = Order.For<OrangOrder, Orang>()
        .By(o => o.Nama, o => o.Nama)
        .By(o => o.Alias, o => o.Alias)
        .By(o => o.Urut, o => o.Urut)
        .By(o => o.Umur, o => o.Umur)
        .By(o => o.Poin, o => o.Poin)
        .By(o => o.Gaji, o => o.Gaji)
        .By(o => o.Lahir, o => o.Lahir)
        .By(o => o.Masuk, o => o.Masuk)
        .By(o => o.Sandi, o => o.Sandi)
        .By(o => o.Golongan, o => o.Golongan)
        .By(o => o.Tingkat, o => o.Tingkat)
        .By(o => o.Aktif, o => o.Aktif)
        .By(o => o.Setuju, o => o.Setuju)
        .By(o => o.NamaAtasan, o => o.Atasan!.Nama)
        .By<NilaiOrder, decimal?>(o => o.Nilai, n => n.Arah, n => o => o.DaftarRiwayat.Where(r => r.Tahun == n.Tahun).Max(r => r.Nilai), n => n.Tahun.ToString(CultureInfo.InvariantCulture))
        .Build(o => o.Id, new OrangOrder(Nama: Arah.Asc));

    public static readonly Order<RiwayatOrder, Riwayat> RiwayatOrder = Order.For<RiwayatOrder, Riwayat>()
        .By(o => o.Tahun, r => r.Tahun)
        .By(o => o.Catatan, r => r.Catatan)
        .Build(r => r.Id);

    public static readonly Listing<Orang, OrangNode, OrangWhere, OrangOrder> Orang =
        new(OrangFilter, OrangOrder, o => new OrangNode(o.Id, o.Nama, o.Alias, o.Urut, o.Umur, o.Gaji));

    public static readonly Listing<Riwayat, RiwayatNode, RiwayatWhere, RiwayatOrder> Riwayat =
        new(RiwayatFilter, RiwayatOrder, r => new RiwayatNode(r.Id, r.Tahun, r.Catatan));

    private static long? ReadId(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
}
