using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

public class LoaderInMutationTests
{
    private const string Sdl = "type Query { a: Int } type Mutation { ganti(nama: String!): Hasil! } type Hasil { kantor: Kantor! } type Kantor { nama: String! }";

    /// <summary>The second change is to the same office: its answer must not be what the first one's fields loaded.</summary>
    [Fact]
    public async Task Loader_InTheNextFieldOfAMutation_LoadsAgain()
    {
        var host = GraphTestHost.Create(Sdl, [typeof(Hasil), typeof(KantorIni), typeof(Fields)], TestOptions.Default, services: new Store());

        var answer = await host.ExecuteAsync("""mutation { a: ganti(nama: "A") { kantor { nama } } b: ganti(nama: "B") { kantor { nama } } }""", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"a":{"kantor":{"nama":"A"}},"b":{"kantor":{"nama":"B"}}}""", answer.Data);
    }

    [GraphType("Hasil")]
    public sealed record Hasil(int KantorId);

    [GraphType("Kantor")]
    public sealed record KantorIni(string Nama);

    public sealed record GantiArgs(string Nama);

    public sealed class Store : IServiceProvider
    {
        public string Nama { get; set; } = "";

        public object? GetService(Type serviceType) => serviceType == typeof(Store) ? this : null;
    }

    public static class Fields
    {
        [Field("Query.a")]
        public static int? A() => 1;

        [Field("Mutation.ganti")]
        public static ValueTask Ganti(Batch<None, GantiArgs, Hasil> batch, Store store)
        {
            store.Nama = batch.Args.Nama;
            batch.FillAll(new Hasil(1));
            return default;
        }

        [Field("Hasil.kantor")]
        public static LoadKey<int, KantorIni> Kantor(int kantorId) => new(kantorId);

        [Loader]
        public static ValueTask ById(LoaderBatch<int, KantorIni> batch, Store store)
        {
            batch.FillMap(batch.Keys.ToDictionary(k => k, _ => new KantorIni(store.Nama)));
            return default;
        }
    }
}
