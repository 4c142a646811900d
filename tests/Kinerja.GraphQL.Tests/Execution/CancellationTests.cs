using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Execution;

public class CancellationTests
{
    private static readonly string[] Marks = ["BOCOR", "-77777"];

    [Fact]
    public async Task Deadline_WhenAResolverIgnoresItsToken_EndsTheOperation()
    {
        var clock = new ManualClock();
        var stuck = new TaskCompletionSource();
        var kantor = new Kantor { Nama = (_, _) => new ValueTask(stuck.Task) };

        var running = Start(Kantor.Host(kantor, TestOptions.Default with { Clock = clock }), "{ satker { nama } }");
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(running.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await running;
        stuck.SetResult();

        Assert.Equal(
            """{"errors":[{"message":"The operation took longer than 30 seconds and was stopped. Ask for less at once.","extensions":{"code":"DEADLINE_EXCEEDED","allowed":30000,"limit":"deadlineMilliseconds","value":30000}}]}""",
            answer.Json);
        Assert.True(answer.IsRequestError);
    }

    [Fact]
    public async Task Deadline_WhenTheResolverHearsItsToken_IsTheSameAnswer()
    {
        var clock = new ManualClock();
        var kantor = new Kantor { Nama = async (_, ct) => await Task.Delay(Timeout.Infinite, ct) };

        var running = Start(Kantor.Host(kantor, TestOptions.Default with { Clock = clock }), "{ satker { nama } }");
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(ErrorCodes.DeadlineExceeded, Assert.Single((await running).Errors).Code);
    }

    [Fact]
    public async Task Abort_StopsBeforeTheNextWave()
    {
        var started = new TaskCompletionSource();
        var proceed = new TaskCompletionSource();
        var calledBelow = false;
        var kantor = new Kantor
        {
            Root = async (b, _) =>
            {
                started.SetResult();
                await proceed.Task;
                b.FillAll([new(1)]);
            },
            Nama = (_, _) =>
            {
                calledBelow = true;
                return default;
            },
        };
        using var client = new CancellationTokenSource();

        var running = Kantor.Host(kantor).ExecuteAsync("{ satker { nama } }", cancellationToken: client.Token);
        await started.Task;
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        proceed.SetResult();
        await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.False(calledBelow);
    }

    [Fact]
    public async Task Abort_InsideASynchronousResolver_StopsBeforeTheNextOneOfTheWave()
    {
        using var client = new CancellationTokenSource();
        var calls = 0;
        var kantor = new Kantor
        {
            Nama = (_, _) =>
            {
                calls++;
                client.Cancel();
                return default;
            },
            Catatan = _ =>
            {
                calls++;
                return default;
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Kantor.Host(kantor).ExecuteAsync("{ satker { nama catatan } }", cancellationToken: client.Token));

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Resolver_WithACancellationOfItsOwn_FailsItsFieldOnly()
    {
        var kantor = new Kantor
        {
            DaftarSatker = [new(1, () => throw new OperationCanceledException("statement timeout")), new(2, () => "ada")],
            Nama = (_, _) => throw new OperationCanceledException("statement timeout"),
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { nama murni lambat } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"satker":[{"nama":null,"murni":null,"lambat":null},{"nama":null,"murni":"ada","lambat":[1,3]}]}""", answer.Data);
        Assert.Equal(
            ["satker/0/nama", "satker/0/murni", "satker/0/lambat", "satker/1/nama"],
            answer.Errors.Select(e => string.Join('/', e.Path!.Value)));
        Assert.All(answer.Errors, e => Assert.Equal(ErrorCodes.Internal, e.Code));
    }

    /// <summary>Each abandoned resolver goes on writing while others are served from the same pools.</summary>
    [Fact]
    public async Task Buffers_OfAnAbandonedResolver_NeverReachAnotherRequest()
    {
        const int rows = 1_000;
        var clock = new ManualClock();
        using var stop = new CancellationTokenSource();
        var writers = new List<Task>();
        var entered = 0;
        IReadOnlyList<Kantor.Satker?> many = [.. Enumerable.Range(1, rows).Select(i => new Kantor.Satker(i))];
        var late = new Kantor
        {
            DaftarSatker = many,
            Nama = (b, _) =>
            {
                Interlocked.Increment(ref entered);
                return new ValueTask(WriteLate(b, "BOCOR", writers, stop.Token));
            },
            Jumlah = b => new ValueTask(WriteLate(b, -77777, writers, stop.Token)),
        };
        var lateHost = Kantor.Host(late, TestOptions.Default with { Clock = clock });
        var host = Kantor.Host(new Kantor { DaftarSatker = many, Nama = async (b, _) => { await Task.Yield(); await Kantor.Fill(b, s => $"S{s.Id}"); } });
        var expected = (await host.ExecuteAsync("{ satker { nama jumlah } }", cancellationToken: TestContext.Current.CancellationToken)).Json;

        var abandoned = Enumerable.Range(0, 8).Select(_ => Start(lateHost, "{ satker { nama jumlah } }")).ToArray();
        await Task.Run(() => SpinWait.SpinUntil(() => Volatile.Read(ref entered) == abandoned.Length), TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.All(await Task.WhenAll(abandoned), a => Assert.Equal(ErrorCodes.DeadlineExceeded, a.Errors[0].Code));

        for (var i = 0; i < 500; i++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.ExecuteAsync("{ satker { nama jumlah } }", cancellationToken: TestContext.Current.CancellationToken)));
            foreach (var answer in answers)
            {
                Assert.DoesNotContain(Marks, mark => answer.Json.Contains(mark));
                Assert.Equal(expected, answer.Json);
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
    }

    [Fact]
    public async Task Batch_KeptAfterItsEnd_NeverReachesAnotherRequest()
    {
        var kept = new List<Batch<Kantor.Satker, None, string?>>();
        var kantor = new Kantor
        {
            Nama = (b, _) =>
            {
                lock (kept) kept.Add(b);
                return default;
            },
        };
        var keeping = Kantor.Host(kantor);
        for (var i = 0; i < 20; i++) await keeping.ExecuteAsync("{ satker { nama } }", cancellationToken: TestContext.Current.CancellationToken);
        var host = Kantor.Host(new Kantor());

        for (var i = 0; i < 2_000; i++)
        {
            var running = host.ExecuteAsync("{ satker { nama } }", cancellationToken: TestContext.Current.CancellationToken);
            var batch = kept[i % kept.Count];
            Assert.Throws<InvalidOperationException>(() => batch.Set(i % 3, "BOCOR"));
            Assert.Equal("""{"data":{"satker":[{"nama":"S1"},{"nama":"S2"},{"nama":"S3"}]}}""", (await running).Json);
        }
    }

    [Fact]
    public async Task Mutation_WhenTheDeadlinePasses_StartsNoFurtherField()
    {
        var clock = new ManualClock();
        var calls = 0;
        var kantor = new Kantor
        {
            Nama = (_, _) =>
            {
                calls++;
                clock.Advance(TimeSpan.FromSeconds(31));
                return default;
            },
        };

        var answer = await Kantor.Host(kantor, TestOptions.Default with { Clock = clock })
            .ExecuteAsync("mutation { a: ubah { nama } b: ubah { nama } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ErrorCodes.DeadlineExceeded, Assert.Single(answer.Errors).Code);
        Assert.Equal(1, calls);
    }

    private static Task<TestAnswer> Start(GraphTestHost host, string document) => host.ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Leaves its task open for ever as far as the engine can see, and writes one position after the other.</summary>
    private static async Task WriteLate<T>(Batch<Kantor.Satker, None, T> batch, T value, List<Task> writers, CancellationToken stop)
    {
        var over = new TaskCompletionSource();
        lock (writers)
        {
            writers.Add(Task.Run(
                async () =>
                {
                    for (var i = 0; i < batch.Count; i++)
                    {
                        if (!stop.IsCancellationRequested) await Task.Delay(1, CancellationToken.None);
                        batch.Set(i, value);
                    }

                    over.SetResult();
                },
                CancellationToken.None));
        }

        await over.Task;
    }
}
