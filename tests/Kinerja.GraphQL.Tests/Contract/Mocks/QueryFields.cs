namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>The root of queries.</summary>
internal static class QueryFields
{
    [Field("Query.simpul")]
    public static ValueTask Simpul(Batch<None, None, Simpul?> b, World world) => world.Serve(b);

    [Field("Query.simpulWajib")]
    public static ValueTask SimpulWajib(Batch<None, None, Simpul> b, World world) => world.Serve(b);

    [Field("Query.alfa")]
    public static ValueTask Alfa(Batch<None, None, Alfa?> b, World world) => world.Serve(b);

    [Field("Query.alfaWajib")]
    public static ValueTask AlfaWajib(Batch<None, None, Alfa> b, World world) => world.Serve(b);

    [Field("Query.semua")]
    public static ValueTask Semua(Batch<None, None, IReadOnlyList<Simpul>> b, World world) => world.Serve(b);

    [Field("Query.deret")]
    public static ValueTask Deret(Batch<None, None, IReadOnlyList<IBersarang?>?> b, World world) => world.Serve(b);

    [Field("Query.campur")]
    public static ValueTask Campur(Batch<None, None, IReadOnlyList<Benda?>> b, World world) => world.Serve(b);

    [Field("Query.kisi")]
    public static ValueTask Kisi(Batch<None, None, IReadOnlyList<IReadOnlyList<Simpul?>?>?> b, World world) => world.Serve(b);

    [Field("Query.kisiWajib")]
    public static ValueTask KisiWajib(Batch<None, None, IReadOnlyList<IReadOnlyList<Gama>>?> b, World world) => world.Serve(b);

    [Field("Query.zeta")]
    public static ValueTask Zeta(Batch<None, None, Zeta?> b, World world) => world.Serve(b);

    [Field("Query.epsilon")]
    public static ValueTask Epsilon(Batch<None, None, IReadOnlyList<Epsilon>?> b, World world) => world.Serve(b);

    [Field("Query.sempit")]
    public static ValueTask Sempit(Batch<None, None, ISempit?> b, World world) => world.Serve(b);

    [Field("Query.nilai")]
    public static ValueTask Nilai(Batch<None, None, IReadOnlyList<IBernilai?>?> b, World world) => world.Serve(b);

    [Field("Query.angka")]
    public static ValueTask Angka(Batch<None, None, int?> b, World world) => world.Serve(b);

    [Field("Query.teks")]
    public static ValueTask Teks(Batch<None, None, IReadOnlyList<string>?> b, World world) => world.Serve(b);

    [Field("Query.cari")]
    public static ValueTask Cari(Batch<None, CariArgs, IReadOnlyList<Alfa>?> b, World world) => world.Serve(b);

    [Field("Query.pilih")]
    public static ValueTask Pilih(Batch<None, PilihArgs, Simpul?> b, World world) => world.Serve(b);

    [Field("Query.baris")]
    public static ValueTask Baris(Batch<None, None, Rows<Zeta>> b, World world) => RowServing.ServeRoot(b, world);
}
