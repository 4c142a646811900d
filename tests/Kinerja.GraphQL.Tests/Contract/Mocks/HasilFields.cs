namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>The payload of the mutations; "kini" shows how many of them have begun.</summary>
internal static class HasilFields
{
    [Field("Hasil.simpul", Key = "Nomor")]
    public static ValueTask Simpul(Batch<uint, None, Simpul?> b, World world) => world.Serve(b);

    [Field("Hasil.galat")]
    public static ValueTask Galat(Batch<Benda, None, IReadOnlyList<Benda>?> b, World world) => world.Serve(b);

    [Field("Hasil.berikut", Key = "Seed, Nomor")]
    public static ValueTask Berikut(Batch<(uint, uint), None, Hasil?> b, World world) => world.Serve(b);
}
