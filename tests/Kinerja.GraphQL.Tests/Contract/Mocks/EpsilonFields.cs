namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>What Epsilon declares itself, often stricter than its interfaces do.</summary>
internal static class EpsilonFields
{
    [Field("Epsilon.angka")]
    public static int Angka(Benda benda) => World.Function<int>(benda, "Epsilon.angka");

    [Field("Epsilon.satu")]
    public static ValueTask Satu(Batch<Benda, None, Alfa> b, World world) => world.Serve(b);

    [Field("Epsilon.induk", Key = "Seed, Nomor")]
    public static ValueTask Induk(Batch<(uint, uint), None, Epsilon?> b, World world) => world.Serve(b);

    [Field("Epsilon.deret", Key = "Nomor")]
    public static ValueTask Deret(Batch<uint, None, IReadOnlyList<Beta>> b, World world) => world.Serve(b);

    [Field("Epsilon.muat")]
    public static LoadKey<KunciBeta, Beta> Muat(Benda benda) => World.Key<KunciBeta, Beta>(benda, "Epsilon.muat");

    [Field("Epsilon.rujukan")]
    public static ValueTask Rujukan(Batch<Benda, None, Epsilon> b, World world) => world.Serve(b);

    [Field("Epsilon.batin", Key = "Seed, Nomor")]
    public static ValueTask Batin(Batch<(uint, uint), None, ISempit> b, World world) => world.Serve(b);
}
