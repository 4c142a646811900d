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
    public static string Label(Benda benda) => World.Function<string>(benda, "Zeta.label");
}
