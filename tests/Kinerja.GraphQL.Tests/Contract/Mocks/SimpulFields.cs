namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>The fields of the interface Simpul, each method serving all its types.</summary>
internal static class SimpulFields
{
    [Field("Simpul.id")]
    public static string Id(Benda benda) => World.Function<string>(benda, "Simpul.id");

    [Field("Simpul.namaWajib")]
    public static string NamaWajib(Benda benda) => World.Function<string>(benda, "Simpul.namaWajib");

    [Field("Simpul.angka")]
    public static int? Angka(Benda benda) => World.Function<int?>(benda, "Simpul.angka");

    [Field("Simpul.angkaWajib", Key = "Nomor")]
    public static ValueTask AngkaWajib(Batch<uint, None, int> b, World world) => world.Serve(b);

    [Field("Simpul.satu")]
    public static ValueTask Satu(Batch<Benda, None, Alfa?> b, World world) => world.Serve(b);

    [Field("Simpul.satuWajib", Key = "Seed, Nomor")]
    public static ValueTask SatuWajib(Batch<(uint, uint), None, Beta> b, World world) => world.Serve(b);

    [Field("Simpul.deret", Key = "Nomor")]
    public static ValueTask Deret(Batch<uint, None, IReadOnlyList<Beta?>?> b, World world) => world.Serve(b);

    [Field("Simpul.deretWajib")]
    public static ValueTask DeretWajib(Batch<Benda, None, IReadOnlyList<Gama>> b, World world) => world.Serve(b);

    [Field("Simpul.induk", Key = "Seed, Nomor")]
    public static ValueTask Induk(Batch<(uint, uint), None, Simpul?> b, World world) => world.Serve(b);

    [Field("Simpul.indukWajib", Key = "Nomor")]
    public static ValueTask IndukWajib(Batch<uint, None, Simpul> b, World world) => world.Serve(b);

    [Field("Simpul.campur")]
    public static ValueTask Campur(Batch<Benda, None, Benda?> b, World world) => world.Serve(b);

    [Field("Simpul.muat")]
    public static LoadKey<KunciBeta, Beta>? Muat(Benda benda) => World.KeyOrNull<KunciBeta, Beta>(benda, "Simpul.muat");

    [Field("Simpul.muatDeret")]
    public static IReadOnlyList<LoadKey<KunciSimpul, Simpul>>? MuatDeret(Benda benda) => World.Keys<KunciSimpul, Simpul>(benda, "Simpul.muatDeret");
}
