using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kinerja.GraphQL.Testing;
using Kinerja.GraphQL.Tests.Execution;

namespace Kinerja.GraphQL.Tests.Subscriptions;

/// <summary>A schema of news whose source a test writes to, and which notes when it is opened and ended.</summary>
internal sealed class Kabar
{
    private const string Sdl = """
        type Query { ok: Boolean }
        type Subscription {
          berita(mulai: Int = 0): Berita!
          beritaBaru: Berita
          terjaga: Berita
          rusak: Int
          tanpaHenti: Int!
          tuli: Int
        }
        type Berita { n: Int! wajib: String! boleh: String lambat: Int penyedia: String }
        """;

    public Channel<Berita> Source { get; } = Channel.CreateUnbounded<Berita>();

    public bool Guards { get; set; } = true;

    public int Opened { get; private set; }

    public int Ended { get; private set; }

    public int Running { get; private set; }

    public int MostRunning { get; private set; }

    public TaskCompletionSource Deaf { get; } = new();

    /// <summary>Writes numbered events.</summary>
    public Kabar Send(params IEnumerable<int> numbers)
    {
        foreach (var n in numbers) Source.Writer.TryWrite(new Berita(n, n < 0 ? null! : $"W{n}"));
        return this;
    }

    /// <summary>And then the source ends.</summary>
    public Kabar Close(Exception? failure = null)
    {
        Source.Writer.Complete(failure);
        return this;
    }

    public GraphTestHost Host(Func<ExecutorOptions, ExecutorOptions>? configure = null) =>
        GraphTestHost.Create(Sdl, [typeof(Berita), typeof(Fields)], configure?.Invoke(TestOptions.Default) ?? TestOptions.Default, services: new TestServices(this));

    [GraphType("Berita")]
    public sealed record Berita(int N, string Wajib)
    {
        public string? Boleh => Wajib;
    }

    public sealed record MulaiArgs(int? Mulai);

    public static class Fields
    {
        [Field("Query.ok")]
        public static bool? Ok() => true;

        [Field("Subscription.berita")]
        public static async IAsyncEnumerable<Berita> Berita(MulaiArgs args, Kabar kabar, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            kabar.Opened++;
            try
            {
                await foreach (var berita in kabar.Source.Reader.ReadAllAsync(cancellationToken))
                    if (berita is null || berita.N >= args.Mulai || berita.N < 0) yield return berita!;
            }
            finally
            {
                kabar.Ended++;
            }
        }

        [Field("Subscription.beritaBaru", Overflow = Overflow.DropOldest)]
        public static IAsyncEnumerable<Berita?> BeritaBaru(Kabar kabar, CancellationToken cancellationToken) => Berita(new MulaiArgs(0), kabar, cancellationToken);

        [Field("Subscription.terjaga")]
        public static IAsyncEnumerable<Berita?> Terjaga(Kabar kabar, CancellationToken cancellationToken) => Berita(new MulaiArgs(0), kabar, cancellationToken);

        [Guard("Subscription.terjaga")]
        public static ValueTask Jaga(Batch<None, None, bool> batch, Kabar kabar)
        {
            batch.FillAll(kabar.Guards);
            return default;
        }

        [Field("Subscription.rusak")]
        public static IAsyncEnumerable<int?> Rusak(CancellationToken cancellationToken) => throw new GraphQLRefusedException($"Closed ({cancellationToken.CanBeCanceled}).", "TUTUP");

        /// <summary>Never waits and never looks at its token.</summary>
        [Field("Subscription.tanpaHenti", Overflow = Overflow.DropOldest)]
        public static async IAsyncEnumerable<int> TanpaHenti(Kabar kabar, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            try
            {
                for (var n = 0; ; n++) yield return cancellationToken.CanBeCanceled ? n : -1;
            }
            finally
            {
                kabar.Ended++;
            }
        }

        /// <summary>Waits for something else than its token.</summary>
        [Field("Subscription.tuli")]
        public static async IAsyncEnumerable<int?> Tuli(Kabar kabar, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await kabar.Deaf.Task;
            yield return cancellationToken.CanBeCanceled ? 1 : 0;
        }

        /// <summary>An event numbered 13 takes until its deadline; all others note how many run at once.</summary>
        [Field("Berita.lambat")]
        public static async ValueTask Lambat(Batch<Berita, None, int?> batch, Kabar kabar, CancellationToken cancellationToken)
        {
            if (batch.Parents[0].N == 13) await Task.Delay(Timeout.Infinite, cancellationToken);
            kabar.MostRunning = Math.Max(kabar.MostRunning, ++kabar.Running);
            await Task.Delay(5, cancellationToken);
            kabar.Running--;
            batch.FillAll(1);
        }

        [Field("Berita.penyedia")]
        public static ValueTask Penyedia(Batch<Berita, None, string?> batch, Penyedia penyedia)
        {
            batch.FillAll(penyedia.Nama);
            return default;
        }
    }
}

/// <summary>A service of one event.</summary>
internal sealed class Penyedia(string nama, Action onEnd) : IAsyncDisposable
{
    public string Nama => nama;

    public ValueTask DisposeAsync()
    {
        onEnd();
        return default;
    }
}
