namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>What Delta declares itself, often stricter than its interfaces do.</summary>
internal static class DeltaFields
{
    [Field("Delta.delta", Key = "Nomor")]
    public static ValueTask Delta(Batch<uint, None, IReadOnlyList<Delta>?> b, World world) => world.Serve(b);

    [Field("Delta.warna")]
    public static Warna? Warna(Benda benda) => World.Function<Warna?>(benda, "Delta.warna");

    [Field("Delta.sempit")]
    public static ValueTask Sempit(Batch<Benda, None, ISempit?> b, World world) => world.Serve(b);
}
