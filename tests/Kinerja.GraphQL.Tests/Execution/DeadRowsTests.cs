using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>Under a null that errors have forced no further work is done.</summary>
public sealed class DeadRowsTests
{
    private const string Sdl = """
        type Query {
          daftar: [Induk]
          rusak: Int!
        }

        type Induk {
          id: Int!
          wajib: Int!
          anak: Anak
          deret: [[Anak]!]
        }

        type Anak {
          id: Int!
          cucu: Int
        }
        """;

    private readonly Recorder _recorder = new();

    [Fact]
    public async Task Batch_BelowAFailedParent_GetsOnlyTheLivingOnes()
    {
        var answer = await RunAsync("{ daftar { id wajib anak { cucu } deret { id cucu } } }");

        Assert.Equal("""{"daftar":[{"id":1,"wajib":10,"anak":{"cucu":101},"deret":[[{"id":1000,"cucu":1001}]]},null,{"id":3,"wajib":30,"anak":{"cucu":301},"deret":[[{"id":3000,"cucu":3001}]]}]}""", answer.Data);
        Assert.Equal<object>(["daftar", 1, "wajib"], Assert.Single(answer.Errors).Path!.Value);
        Assert.Equal([100, 300, 1000, 3000], _recorder.Parents);
    }

    [Fact]
    public async Task Batch_BelowANullRoot_IsNotCalled()
    {
        var answer = await RunAsync("{ daftar { anak { cucu } } rusak }");

        Assert.Equal("null", answer.Data);
        Assert.Empty(_recorder.Parents);
        Assert.False(_recorder.AnakCalled);
    }

    private async Task<TestAnswer> RunAsync(string document)
    {
        var host = GraphTestHost.Create(Sdl, [typeof(Induk), typeof(Anak), typeof(Fields)], TestOptions.Default, services: _recorder);
        return await host.ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);
    }

    [GraphType("Induk")]
    internal sealed record Induk(int Id);

    [GraphType("Anak")]
    internal sealed record Anak(int Id);

    internal sealed class Recorder : IServiceProvider
    {
        public List<int> Parents { get; } = [];

        public bool AnakCalled { get; set; }

        public object? GetService(Type serviceType) => serviceType == typeof(Recorder) ? this : null;
    }

    internal static class Fields
    {
        [Field("Query.daftar")]
        public static ValueTask Daftar(Batch<None, None, IReadOnlyList<Induk>> b)
        {
            b.FillAll([new(1), new(2), new(3)]);
            return ValueTask.CompletedTask;
        }

        [Field("Query.rusak")]
        public static ValueTask Rusak(Batch<None, None, int> b)
        {
            b.Fail(0, new GraphQLError("gagal", "GAGAL"));
            return ValueTask.CompletedTask;
        }

        [Field("Induk.wajib", Key = "Id")]
        public static async ValueTask Wajib(Batch<int, None, int> b)
        {
            await Task.Yield();
            for (var i = 0; i < b.Count; i++)
            {
                if (b.Parents[i] == 2) b.Fail(i, new GraphQLError("gagal", "GAGAL"));
                else b.Set(i, b.Parents[i] * 10);
            }
        }

        [Field("Induk.anak", Key = "Id")]
        public static ValueTask AnakOf(Batch<int, None, Anak> b, Recorder recorder)
        {
            recorder.AnakCalled = true;
            for (var i = 0; i < b.Count; i++) b.Set(i, new Anak(b.Parents[i] * 100));
            return ValueTask.CompletedTask;
        }

        [Field("Induk.deret", Key = "Id")]
        public static ValueTask Deret(Batch<int, None, IReadOnlyList<IReadOnlyList<Anak>>> b)
        {
            for (var i = 0; i < b.Count; i++) b.Set(i, [[new Anak(b.Parents[i] * 1000)]]);
            return ValueTask.CompletedTask;
        }

        [Field("Anak.cucu", Key = "Id")]
        public static ValueTask Cucu(Batch<int, None, int?> b, Recorder recorder)
        {
            recorder.Parents.AddRange(b.Parents);
            for (var i = 0; i < b.Count; i++) b.Set(i, b.Parents[i] + 1);
            return ValueTask.CompletedTask;
        }
    }
}
