namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>The fields that Bernilai adds: leaves of every kind, served in every way.</summary>
internal static class BernilaiFields
{
    [Field("Bernilai.pecahan", Key = "Seed, Nomor")]
    public static ValueTask Pecahan(Batch<(uint, uint), None, double?> b, World world) => world.Serve(b);

    [Field("Bernilai.pecahanWajib")]
    public static double PecahanWajib(Benda benda) => World.Function<double>(benda, "Bernilai.pecahanWajib");

    [Field("Bernilai.benarWajib", Key = "Nomor")]
    public static ValueTask BenarWajib(Batch<uint, None, bool> b, World world) => world.Serve(b);

    [Field("Bernilai.nomor")]
    public static ValueTask Nomor(Batch<Benda, None, long?> b, World world) => world.Serve(b);

    [Field("Bernilai.warna")]
    public static Warna? Warna(Benda benda) => World.Function<Warna?>(benda, "Bernilai.warna");

    [Field("Bernilai.warnaWajib", Key = "Seed, Nomor")]
    public static ValueTask WarnaWajib(Batch<(uint, uint), None, Warna> b, World world) => world.Serve(b);

    [Field("Bernilai.kode", Key = "Nomor")]
    public static ValueTask Kode(Batch<uint, None, Kode?> b, World world) => world.Serve(b);

    [Field("Bernilai.kodeWajib")]
    public static Kode KodeWajib(Benda benda) => World.Function<Kode>(benda, "Bernilai.kodeWajib");

    [Field("Bernilai.teks")]
    public static ValueTask Teks(Batch<Benda, None, string?> b, World world) => world.Serve(b);

    [Field("Bernilai.teksWajib", Key = "Seed, Nomor")]
    public static ValueTask TeksWajib(Batch<(uint, uint), None, string> b, World world) => world.Serve(b);

    [Field("Bernilai.rujukan", Key = "Nomor")]
    public static ValueTask Rujukan(Batch<uint, None, IBernilai?> b, World world) => world.Serve(b);
}
