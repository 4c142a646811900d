namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>The root of mutations; each call counts.</summary>
internal static class MutationFields
{
    [Field("Mutation.ubah")]
    public static ValueTask Ubah(Batch<None, UbahArgs, Simpul?> b, World world) => world.Serve(b);

    [Field("Mutation.ubahWajib")]
    public static ValueTask UbahWajib(Batch<None, None, Alfa> b, World world) => world.Serve(b);

    [Field("Mutation.ubahDeret")]
    public static ValueTask UbahDeret(Batch<None, None, IReadOnlyList<Benda>?> b, World world) => world.Serve(b);

    [Field("Mutation.hasil")]
    public static ValueTask Hasil(Batch<None, None, Hasil?> b, World world) => world.Serve(b);

    [Field("Mutation.hasilWajib")]
    public static ValueTask HasilWajib(Batch<None, None, Hasil> b, World world) => world.Serve(b);
}
