using System.Collections.Concurrent;

namespace Kinerja.GraphQL.Tests.Execution;

public class BatchTests
{
    [Fact]
    public async Task Set_Twice_IsRefused()
    {
        Exception? thrown = null;
        await Nama(b =>
        {
            b.Set(0, "a");
            thrown = Record.Exception(() => b.Set(0, "b"));
            Assert.Throws<InvalidOperationException>(() => b.Fail(0, new GraphQLError("x", "X")));
        });

        Assert.Equal("Position 0 of the batch is set twice; each parent gets one value or one error.", thrown?.Message);
    }

    [Fact]
    public async Task Set_OutsideTheBatch_IsRefused()
    {
        var checks = 0;
        await Nama(b =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => b.Set(3, "a"));
            Assert.Throws<ArgumentOutOfRangeException>(() => b.Set(-1, "a"));
            Assert.Throws<ArgumentOutOfRangeException>(() => b.Fail(3, new GraphQLError("x", "X")));
            Assert.Throws<ArgumentOutOfRangeException>(() => b.FailItem(3, [0], new GraphQLError("x", "X")));
            checks++;
        });

        Assert.Equal(1, checks);
    }

    [Fact]
    public async Task Batch_AfterItsEnd_TakesNothing()
    {
        Batch<Kantor.Satker, None, string?>? kept = null;
        var answer = await Nama(b => kept = b);

        Assert.Throws<InvalidOperationException>(() => kept!.Set(0, "a"));
        Assert.Throws<InvalidOperationException>(() => kept!.FillAll("a"));
        Assert.Throws<InvalidOperationException>(() => kept!.Fail(0, new GraphQLError("x", "X")));
        Assert.Throws<InvalidOperationException>(() => kept!.FailItem(0, [0], new GraphQLError("x", "X")));
        Assert.True(kept!.Parents.IsEmpty);
        Assert.Equal("""{"satker":[{"nama":null},{"nama":null},{"nama":null}]}""", answer.Data);
    }

    [Fact]
    public async Task Position_NeverSet_IsNullWhereNullMayBe()
    {
        var kantor = new Kantor { Jumlah = b => { b.Set(1, 0); return default; }, Angka = _ => default };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { jumlah } angka }", cancellationToken: TestContext.Current.CancellationToken);

        // A default of the .NET type is no value: only the second was set.
        Assert.Empty(answer.Errors);
        Assert.Equal("""{"satker":[{"jumlah":null},{"jumlah":0},{"jumlah":null}],"angka":null}""", answer.Data);
    }

    [Theory]
    [InlineData("{ angkaPasti }", "null", "angkaPasti", "'Query.angkaPasti' has no value here, but its type Int! allows no null.")]
    [InlineData("{ satker { namaPasti } }", """{"satker":[{"namaPasti":"S1"},null,{"namaPasti":"S3"}]}""", "satker/1/namaPasti", "'Satker.namaPasti' has no value here, but its type String! allows no null.")]
    public async Task Position_NeverSet_IsAnErrorWhereNullMayNotBe(string document, string data, string path, string message)
    {
        var kantor = new Kantor
        {
            NamaPasti = b =>
            {
                b.Set(0, "S1");
                b.Set(2, "S3");
                return default;
            },
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);

        var error = Assert.Single(answer.Errors);
        Assert.Equal((message, ErrorCodes.NullInNonNull, path), (error.Message, error.Code, string.Join('/', error.Path!.Value)));
        Assert.Equal(data, answer.Data);
    }

    [Fact]
    public async Task FillMap_LeavesWhatWasNotFoundNull()
    {
        var answer = await Nama(b => b.FillMap(s => s.Id, new Dictionary<long, string?> { [1] = "satu", [3] = null }));

        Assert.Equal("""{"satker":[{"nama":"satu"},{"nama":null},{"nama":null}]}""", answer.Data);
    }

    [Fact]
    public async Task FillGroups_GivesAnEmptyListWhereNoneWasFound()
    {
        var kantor = new Kantor
        {
            Anak = b =>
            {
                b.FillGroups(s => s.Id, new[] { (1, 11), (1, 12), (3, 31) }.ToLookup(p => (long)p.Item1, p => new Kantor.Satker(p.Item2)));
                return default;
            },
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { anak { id } } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"satker":[{"anak":[{"id":"11"},{"id":"12"}]},{"anak":[]},{"anak":[{"id":"31"}]}]}""", answer.Data);
    }

    [Fact]
    public async Task Keys_AreDistinctInOrderWithoutNull()
    {
        IReadOnlyList<string?>? keys = null;
        await Nama(b => keys = b.Keys(s => s.Id == 2 ? null : $"{s.Id % 2}"));

        Assert.Equal(["1"], keys!);
    }

    [Fact]
    public async Task FailItem_InsideListsOfLists_FailsThatItemAlone()
    {
        var kantor = new Kantor
        {
            DaftarSatker = [new(1)],
            Pantun = b =>
            {
                b.Set(0, [["a", "b"], null, ["c"]]);
                b.FailItem(0, [0, 1], new GraphQLError("Sumbang.", "S"));
                b.FailItem(0, [2], new GraphQLError("Hilang.", "H"));
                // Items that the list does not have, and items below null, are nobody's.
                b.FailItem(0, [1, 0], new GraphQLError("x", "X"));
                b.FailItem(0, [3], new GraphQLError("x", "X"));
                b.FailItem(0, [0, -1], new GraphQLError("x", "X"));
                return default;
            },
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { pantun } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["satker/0/pantun/0/1 S", "satker/0/pantun/2 H"], answer.Errors.Select(e => $"{string.Join('/', e.Path!.Value)} {e.Code}"));
        Assert.Equal("""{"satker":[{"pantun":[["a",null],null,null]}]}""", answer.Data);
    }

    [Fact]
    public async Task Resolver_ThatThrows_FailsAllParentsWhateverWasSet()
    {
        var answer = await Nama(b =>
        {
            b.Set(0, "a");
            b.Fail(1, new GraphQLError("x", "X"));
            throw new GraphQLRefusedException("Tutup.", "CLOSED");
        });

        Assert.Equal(["satker/0/nama Tutup. CLOSED", "satker/1/nama Tutup. CLOSED", "satker/2/nama Tutup. CLOSED"], answer.Errors.Select(e => $"{string.Join('/', e.Path!.Value)} {e.Message} {e.Code}"));
        Assert.Equal("""{"satker":[{"nama":null},{"nama":null},{"nama":null}]}""", answer.Data);
    }

    [Fact]
    public async Task InternalError_IsMaskedUnderAnIdAndLoggedOnce()
    {
        var log = new ConcurrentQueue<InternalFailure>();
        var options = TestOptions.Default with { ExposeInternalErrors = false, OnInternalFailure = log.Enqueue };
        var kantor = new Kantor
        {
            DaftarSatker = [.. Enumerable.Range(1, 10_000).Select(i => new Kantor.Satker(i, () => throw new InvalidOperationException("kata sandi: 12345")))],
        };

        var answer = await Kantor.Host(kantor, options).ExecuteAsync("{ satker { murni } }", cancellationToken: TestContext.Current.CancellationToken);

        var failure = Assert.Single(log);
        Assert.Equal(("Satker.murni", "kata sandi: 12345"), (failure.Coordinate, failure.Exception.Message));
        Assert.Equal(1_001, answer.Errors.Count);
        Assert.All(answer.Errors.Take(1_000), e => Assert.Equal($"Internal error. The log has the cause under id {failure.Id}.", e.Message));
        Assert.Equal(("9000 more errors are not listed: a response lists at most 1000.", ErrorCodes.LimitExceeded), (answer.Errors[1_000].Message, answer.Errors[1_000].Code));
        Assert.DoesNotContain("12345", answer.Json);
    }

    [Fact]
    public async Task InternalError_ThatDiffersInEveryRow_FillsNoLog()
    {
        var log = new ConcurrentQueue<InternalFailure>();
        var kantor = new Kantor
        {
            DaftarSatker = [.. Enumerable.Range(1, 10_000).Select(i => new Kantor.Satker(i, () => throw new InvalidOperationException($"baris {i}")))],
        };

        await Kantor.Host(kantor, TestOptions.Default with { OnInternalFailure = log.Enqueue })
            .ExecuteAsync("{ satker { murni } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(20, log.Count);
    }

    [Fact]
    public async Task DeadRows_StartNoWorkBelowLaterWaves()
    {
        var seen = new List<long>();
        var kantor = new Kantor
        {
            NamaPasti = b =>
            {
                b.Fail(0, new GraphQLError("x", "X"));
                b.Set(1, "S2");
                b.Set(2, "S3");
                return default;
            },
            Nama = (b, _) =>
            {
                seen.AddRange(b.Parents.ToArray().Select(s => s.Id));
                return default;
            },
        };

        // Row 1 dies in the first wave; "diri" is a pure field that would bring it back to life two levels below.
        await Kantor.Host(kantor).ExecuteAsync("{ satker { namaPasti diri { diri { diri { nama } } } } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([2, 3], seen);
    }

    private static Task<Testing.TestAnswer> Nama(Action<Batch<Kantor.Satker, None, string?>> resolve)
    {
        var kantor = new Kantor
        {
            Nama = (b, _) =>
            {
                resolve(b);
                return default;
            },
        };
        return Kantor.Host(kantor).ExecuteAsync("{ satker { nama } }", cancellationToken: TestContext.Current.CancellationToken);
    }
}
