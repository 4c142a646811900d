namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>Fields that give their arguments back as JSON.</summary>
internal static class EchoFields
{
    [Field("Query.gemaSaringan")]
    public static ValueTask GemaSaringan(Batch<None, GemaSaringanArgs, string?> b) => Echo(b);

    [Field("Query.gemaSaringanWajib")]
    public static ValueTask GemaSaringanWajib(Batch<None, GemaSaringanWajibArgs, string?> b) => Echo(b);

    [Field("Query.gemaDeret")]
    public static ValueTask GemaDeret(Batch<None, GemaDeretArgs, string?> b) => Echo(b);

    [Field("Query.gemaPilihan")]
    public static ValueTask GemaPilihan(Batch<None, GemaPilihanArgs, string?> b) => Echo(b);

    [Field("Query.gemaSkalar")]
    public static ValueTask GemaSkalar(Batch<None, GemaSkalarArgs, string?> b) => Echo(b);

    [Field("Query.gemaBawaan")]
    public static ValueTask GemaBawaan(Batch<None, GemaBawaanArgs, string?> b) => Echo(b);

    [Field("Query.gemaRentang")]
    public static ValueTask GemaRentang(Batch<None, GemaRentangArgs, string?> b) => Echo(b);

    private static ValueTask Echo<TArgs>(Batch<None, TArgs, string?> b)
    {
        b.FillAll(CanonicalJson.Of(b.Args));
        return ValueTask.CompletedTask;
    }
}
