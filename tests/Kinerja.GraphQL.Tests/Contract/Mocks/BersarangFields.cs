namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>Lists of lists of objects, of interfaces and of unions; fields with arguments; loaders in every form.</summary>
internal static class BersarangFields
{
    [Field("Bersarang.kisi", Key = "Nomor")]
    public static ValueTask Kisi(Batch<uint, None, IReadOnlyList<IReadOnlyList<Delta?>?>?> b, World world) => world.Serve(b);

    [Field("Bersarang.kisiWajib")]
    public static ValueTask KisiWajib(Batch<Benda, None, IReadOnlyList<IReadOnlyList<Delta>>> b, World world) => world.Serve(b);

    [Field("Bersarang.kisiCampur", Key = "Seed, Nomor")]
    public static ValueTask KisiCampur(Batch<(uint, uint), None, IReadOnlyList<IReadOnlyList<Benda?>>?> b, World world) => world.Serve(b);

    [Field("Bersarang.kisiInduk", Key = "Nomor")]
    public static ValueTask KisiInduk(Batch<uint, None, IReadOnlyList<IReadOnlyList<Simpul>?>> b, World world) => world.Serve(b);

    [Field("Bersarang.kubus")]
    public static ValueTask Kubus(Batch<Benda, None, IReadOnlyList<IReadOnlyList<IReadOnlyList<Zeta>?>>?> b, World world) => world.Serve(b);

    [Field("Bersarang.deretCampur", Key = "Seed, Nomor")]
    public static ValueTask DeretCampur(Batch<(uint, uint), None, IReadOnlyList<Benda>?> b, World world) => world.Serve(b);

    [Field("Bersarang.deretInduk", Key = "Nomor")]
    public static ValueTask DeretInduk(Batch<uint, None, IReadOnlyList<Simpul?>> b, World world) => world.Serve(b);

    [Field("Bersarang.deretSempit")]
    public static ValueTask DeretSempit(Batch<Benda, None, IReadOnlyList<ISempit?>> b, World world) => world.Serve(b);

    [Field("Bersarang.deretNilai", Key = "Seed, Nomor")]
    public static ValueTask DeretNilai(Batch<(uint, uint), None, IReadOnlyList<IBernilai>> b, World world) => world.Serve(b);

    [Field("Bersarang.nilai", Key = "Nomor")]
    public static ValueTask Nilai(Batch<uint, None, IBernilai?> b, World world) => world.Serve(b);

    [Field("Bersarang.sarang")]
    public static ValueTask Sarang(Batch<Benda, None, IBersarang> b, World world) => world.Serve(b);

    [Field("Bersarang.deretA", Key = "Seed, Nomor")]
    public static ValueTask DeretA(Batch<(uint, uint), None, IReadOnlyList<Epsilon>?> b, World world) => world.Serve(b);

    [Field("Bersarang.deretB", Key = "Nomor")]
    public static ValueTask DeretB(Batch<uint, None, IReadOnlyList<Alfa?>> b, World world) => world.Serve(b);

    [Field("Bersarang.muatWajib")]
    public static LoadKey<KunciBeta, Beta> MuatWajib(Benda benda) => World.Key<KunciBeta, Beta>(benda, "Bersarang.muatWajib");

    [Field("Bersarang.muatDeretWajib")]
    public static IReadOnlyList<LoadKey<KunciBeta, Beta>> MuatDeretWajib(Benda benda) => World.Keys<KunciBeta, Beta>(benda, "Bersarang.muatDeretWajib")!;

    [Field("Bersarang.muatInduk")]
    public static LoadKey<KunciSimpul, Simpul>? MuatInduk(Benda benda) => World.KeyOrNull<KunciSimpul, Simpul>(benda, "Bersarang.muatInduk");

    [Field("Bersarang.muatBolong")]
    public static IReadOnlyList<LoadKey<KunciBeta, Beta>?>? MuatBolong(Benda benda) => World.KeysOrNull<KunciBeta, Beta>(benda, "Bersarang.muatBolong");

    [Field("Bersarang.muatRusak")]
    public static LoadKey<KunciRusak, Beta>? MuatRusak(Benda benda) => World.KeyOrNull<KunciRusak, Beta>(benda, "Bersarang.muatRusak");

    [Field("Bersarang.cari")]
    public static ValueTask Cari(Batch<Benda, CariArgs, IReadOnlyList<Alfa>?> b, World world) => world.Serve(b);

    [Field("Bersarang.pilih", Key = "Seed, Nomor")]
    public static ValueTask Pilih(Batch<(uint, uint), PilihArgs, Simpul?> b, World world) => world.Serve(b);

    [Field("Bersarang.rentang", Key = "Nomor")]
    public static ValueTask Rentang(Batch<uint, RentangArgs, IReadOnlyList<int>> b, World world) => world.Serve(b);

    [Field("Bersarang.hitung")]
    public static int? Hitung(Benda benda, HitungArgs args) => World.Function<int?>(benda, "Bersarang.hitung", args);

    [Field("Bersarang.muatMenurut")]
    public static LoadKey<KunciSimpul, Simpul>? MuatMenurut(Benda benda, MuatArgs args) => World.KeyOrNull<KunciSimpul, Simpul>(benda, "Bersarang.muatMenurut", args);

    [Field("Bersarang.baris", Key = "Nomor")]
    public static ValueTask Baris(Batch<uint, None, Rows<Zeta>> b, World world) => RowServing.Serve(b, world);

    [Field("Bersarang.barisWajib", Key = "Nomor")]
    public static ValueTask BarisWajib(Batch<uint, None, Rows<Zeta>> b, World world) => RowServing.Serve(b, world);
}
