namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>What Zeta declares itself, often stricter than its interfaces do.</summary>
internal static class ZetaFields
{
    [Field("Zeta.zeta", Key = "Nomor")]
    public static ValueTask Zeta(Batch<uint, None, Zeta> b, World world) => world.Serve(b);

    [Field("Zeta.isi")]
    public static ValueTask Isi(Batch<Benda, None, IReadOnlyList<Benda?>?> b, World world) => world.Serve(b);

    [Field("Zeta.angka", Key = "Seed, Nomor")]
    public static ValueTask Angka(Batch<(uint, uint), None, double?> b, World world) => world.Serve(b);

    [Field("Zeta.label")]
    public static string Label(uint seed, uint nomor) => World.Function<string>(new Zeta(seed, nomor), "Zeta.label");

    [Field("Zeta.muat")]
    public static LoadKey<KunciBeta, Beta>? Muat(uint seed, uint nomor) => World.KeyOrNull<KunciBeta, Beta>(new Zeta(seed, nomor), "Zeta.muat");

    [Field("Zeta.muatDeret")]
    public static IReadOnlyList<LoadKey<KunciSimpul, Simpul>> MuatDeret(Zeta zeta) => World.Keys<KunciSimpul, Simpul>(zeta, "Zeta.muatDeret")!;

    [Field("Zeta.baris", Key = "Nomor")]
    public static ValueTask Baris(Batch<uint, None, Rows<Zeta>> b, World world) => RowServing.Serve(b, world);
}
