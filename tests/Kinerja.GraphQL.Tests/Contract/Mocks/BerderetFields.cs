namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>Lists, and lists of lists, of leaves: every place where null may stand.</summary>
internal static class BerderetFields
{
    [Field("Berderet.angkaA")]
    public static ValueTask AngkaA(Batch<Benda, None, IReadOnlyList<int?>?> b, World world) => world.Serve(b);

    [Field("Berderet.angkaB", Key = "Seed, Nomor")]
    public static ValueTask AngkaB(Batch<(uint, uint), None, IReadOnlyList<int>?> b, World world) => world.Serve(b);

    [Field("Berderet.angkaC")]
    public static IReadOnlyList<int?> AngkaC(Benda benda) => World.Function<IReadOnlyList<int?>>(benda, "Berderet.angkaC");

    [Field("Berderet.angkaD", Key = "Nomor")]
    public static ValueTask AngkaD(Batch<uint, None, IReadOnlyList<int>> b, World world) => world.Serve(b);

    [Field("Berderet.teksA")]
    public static IReadOnlyList<string?>? TeksA(Benda benda) => World.Function<IReadOnlyList<string?>?>(benda, "Berderet.teksA");

    [Field("Berderet.teksB")]
    public static ValueTask TeksB(Batch<Benda, None, IReadOnlyList<string>?> b, World world) => world.Serve(b);

    [Field("Berderet.teksC", Key = "Seed, Nomor")]
    public static ValueTask TeksC(Batch<(uint, uint), None, IReadOnlyList<string?>> b, World world) => world.Serve(b);

    [Field("Berderet.teksD")]
    public static IReadOnlyList<string> TeksD(Benda benda) => World.Function<IReadOnlyList<string>>(benda, "Berderet.teksD");

    [Field("Berderet.pecahanA", Key = "Nomor")]
    public static ValueTask PecahanA(Batch<uint, None, IReadOnlyList<double?>?> b, World world) => world.Serve(b);

    [Field("Berderet.pecahanB")]
    public static IReadOnlyList<double>? PecahanB(Benda benda) => World.Function<IReadOnlyList<double>?>(benda, "Berderet.pecahanB");

    [Field("Berderet.benarA")]
    public static ValueTask BenarA(Batch<Benda, None, IReadOnlyList<bool>> b, World world) => world.Serve(b);

    [Field("Berderet.nomorA", Key = "Seed, Nomor")]
    public static ValueTask NomorA(Batch<(uint, uint), None, IReadOnlyList<long?>?> b, World world) => world.Serve(b);

    [Field("Berderet.nomorB")]
    public static IReadOnlyList<string> NomorB(Benda benda) => World.Function<IReadOnlyList<string>>(benda, "Berderet.nomorB");

    [Field("Berderet.warnaA", Key = "Nomor")]
    public static ValueTask WarnaA(Batch<uint, None, IReadOnlyList<Warna?>?> b, World world) => world.Serve(b);

    [Field("Berderet.warnaB")]
    public static ValueTask WarnaB(Batch<Benda, None, IReadOnlyList<Warna>?> b, World world) => world.Serve(b);

    [Field("Berderet.kodeA", Key = "Seed, Nomor")]
    public static ValueTask KodeA(Batch<(uint, uint), None, IReadOnlyList<Kode?>> b, World world) => world.Serve(b);

    [Field("Berderet.kodeB")]
    public static IReadOnlyList<Kode> KodeB(Benda benda) => World.Function<IReadOnlyList<Kode>>(benda, "Berderet.kodeB");

    [Field("Berderet.kisiAngka", Key = "Nomor")]
    public static ValueTask KisiAngka(Batch<uint, None, IReadOnlyList<IReadOnlyList<int?>?>?> b, World world) => world.Serve(b);

    [Field("Berderet.kisiAngkaWajib")]
    public static ValueTask KisiAngkaWajib(Batch<Benda, None, IReadOnlyList<IReadOnlyList<int>>> b, World world) => world.Serve(b);

    [Field("Berderet.kisiTeks", Key = "Seed, Nomor")]
    public static ValueTask KisiTeks(Batch<(uint, uint), None, IReadOnlyList<IReadOnlyList<string>?>?> b, World world) => world.Serve(b);

    [Field("Berderet.kisiTeksWajib", Key = "Nomor")]
    public static ValueTask KisiTeksWajib(Batch<uint, None, IReadOnlyList<IReadOnlyList<string?>>?> b, World world) => world.Serve(b);

    [Field("Berderet.kisiWarna")]
    public static ValueTask KisiWarna(Batch<Benda, None, IReadOnlyList<IReadOnlyList<Warna>>?> b, World world) => world.Serve(b);

    [Field("Berderet.kisiPecahan")]
    public static IReadOnlyList<IReadOnlyList<double?>?> KisiPecahan(Benda benda) => World.Function<IReadOnlyList<IReadOnlyList<double?>?>>(benda, "Berderet.kisiPecahan");

    [Field("Berderet.kubusKode", Key = "Seed, Nomor")]
    public static ValueTask KubusKode(Batch<(uint, uint), None, IReadOnlyList<IReadOnlyList<IReadOnlyList<Kode>>?>?> b, World world) => world.Serve(b);
}
