namespace Kinerja.GraphQL.Tests.Execution;

public class LoaderTests
{
    private readonly List<string> _flushes = [];

    [Fact]
    public async Task Loader_FieldsOfOneWave_ShareOneFlush()
    {
        var answer = await Run("{ satker { induk { id } kepala { id } sejawat { id } } }");

        Assert.Equal(["0,7,1,2,3,4 (Id)"], _flushes);
        Assert.Equal(
            """{"satker":[{"induk":{"id":"0"},"kepala":{"id":"7"},"sejawat":[{"id":"1"},null,{"id":"2"}]},{"induk":{"id":"0"},"kepala":{"id":"7"},"sejawat":[{"id":"2"},null,{"id":"3"}]},{"induk":{"id":"0"},"kepala":{"id":"7"},"sejawat":[{"id":"3"},null,{"id":"4"}]}]}""",
            answer.Data);
    }

    [Fact]
    public async Task Loader_RemembersAcrossWaves_AndLoadsWhatIsNew()
    {
        // 1 -> induk 0 -> kepala 7, induk 0: the second wave knows 0 and loads 7 only.
        await Run("{ satker { induk { induk { id } kepala { id } } } }");

        Assert.Equal(["0 (Id)", "7 (Id)"], _flushes);
    }

    [Fact]
    public async Task Loader_ForgetsBetweenRequests()
    {
        var kantor = NewKantor();
        var host = Kantor.Host(kantor);

        await host.ExecuteAsync("{ satker { kepala { id } } }", cancellationToken: TestContext.Current.CancellationToken);
        await host.ExecuteAsync("{ satker { kepala { id } } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["7 (Id)", "7 (Id)"], _flushes);
    }

    [Fact]
    public async Task Loader_WhenMoreIsSelectedBelow_LoadsAgain()
    {
        // The second wave wants 7 with "murni", a function of the whole object; the first had read its id only.
        await Run("{ satker { kepala { id kepala { id murni } } } }");

        Assert.Equal(["7 (Id)", "7 (Sebutan,Id)"], _flushes);
    }

    [Fact]
    public async Task Loader_WhenLessIsSelectedBelow_UsesWhatItHas()
    {
        await Run("{ satker { kepala { murni kepala { id } } } }");

        Assert.Equal(["7 (Sebutan,Id)"], _flushes);
    }

    [Fact]
    public async Task Loader_KeyWithAnError_FailsWhereItIsAsked()
    {
        var kantor = NewKantor();
        kantor.Memuat = b =>
        {
            for (var i = 0; i < b.Keys.Count; i++)
            {
                if (b.Keys[i] == 2) b.Fail(i, new GraphQLError("Rusak.", "BROKEN"));
                else b.Set(i, new Kantor.Satker(b.Keys[i]));
            }

            return default;
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { sejawat { id } } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["satker/0/sejawat/2", "satker/1/sejawat/0"], answer.Errors.Select(e => string.Join('/', e.Path!.Value)));
        Assert.Equal(["BROKEN", "BROKEN"], answer.Errors.Select(e => e.Code));
        Assert.Equal("""{"satker":[{"sejawat":[{"id":"1"},null,null]},{"sejawat":[null,null,{"id":"3"}]},{"sejawat":[{"id":"3"},null,{"id":"4"}]}]}""", answer.Data);
    }

    [Fact]
    public async Task Loader_KeyThatDoesNotExist_IsNull()
    {
        var kantor = NewKantor();
        kantor.Memuat = _ => default;

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { kepala { id } } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(answer.Errors);
        Assert.Equal("""{"satker":[{"kepala":null},{"kepala":null},{"kepala":null}]}""", answer.Data);
    }

    [Fact]
    public async Task Loader_ThatThrows_FailsAllItsKeysWithOneLogEntry()
    {
        var log = new List<InternalFailure>();
        var kantor = NewKantor();
        kantor.Memuat = _ => throw new InvalidOperationException("mati");

        var answer = await Kantor.Host(kantor, TestOptions.Default with { OnInternalFailure = log.Add })
            .ExecuteAsync("{ satker { kepala { id } induk { id } } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(6, answer.Errors.Count);
        Assert.Equal("Fields.SatkerById", Assert.Single(log).Coordinate);
    }

    [Fact]
    public async Task LoaderBatch_AfterItsEnd_TakesNothing()
    {
        LoaderBatch<long, Kantor.Satker>? kept = null;
        var kantor = NewKantor();
        kantor.Memuat = b =>
        {
            kept = b;
            return default;
        };

        await Kantor.Host(kantor).ExecuteAsync("{ satker { kepala { id } } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Throws<InvalidOperationException>(() => kept!.Set(0, new Kantor.Satker(7)));
        Assert.Throws<InvalidOperationException>(() => kept!.Fail(0, new GraphQLError("x", "X")));
    }

    private async Task<Testing.TestAnswer> Run(string document)
    {
        var answer = await Kantor.Host(NewKantor()).ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(answer.Errors);
        return answer;
    }

    private Kantor NewKantor()
    {
        var kantor = new Kantor();
        var load = kantor.Memuat;
        kantor.Memuat = b =>
        {
            _flushes.Add($"{string.Join(",", b.Keys)} ({string.Join(",", b.Selection.Columns<Kantor.Satker>())})");
            return load(b);
        };
        return kantor;
    }
}
