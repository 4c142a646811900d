using System.Text;
using Kinerja.GraphQL.Testing;
using Kinerja.GraphQL.Tests.Execution;

namespace Kinerja.GraphQL.Tests.Subscriptions;

/// <summary>Readers that are too slow, or go: the buffer stays bounded and the source ends.</summary>
public class BufferTests
{
    [Fact]
    public async Task End_WhenTheBufferIsFull_EndsAfterWhatIsBuffered()
    {
        var kabar = new Kabar();
        var host = kabar.Host(o => o with { Limits = o.Limits with { EventBuffer = 4 } });
        await using var answers = await OpenAsync(host, "subscription { berita { n } }");

        kabar.Send(Enumerable.Range(1, 10));
        await UntilAsync(() => host.Executor.LiveSubscriptions == 0);

        Assert.Equal(
            [
                """{"data":{"berita":{"n":1}}}""",
                """{"data":{"berita":{"n":2}}}""",
                """{"data":{"berita":{"n":3}}}""",
                """{"data":{"berita":{"n":4}}}""",
                """{"errors":[{"message":"The subscription ended: events came faster than they were read, and 4 were waiting. Subscribe again, and read the present state first.","locations":[{"line":1,"column":16}],"path":["berita"],"extensions":{"code":"SUBSCRIPTION_OVERFLOW","allowed":4,"limit":"eventBuffer","value":5}}]}""",
            ],
            await TakeAsync(answers));
        Assert.Equal(1, kabar.Ended);
    }

    [Fact]
    public async Task DropOldest_WhenTheBufferIsFull_KeepsTheNewest()
    {
        var kabar = new Kabar();
        var host = kabar.Host(o => o with { Limits = o.Limits with { EventBuffer = 3 } });
        await using var answers = await OpenAsync(host, "subscription { beritaBaru { n } }");

        kabar.Send(Enumerable.Range(1, 10)).Close();
        await UntilAsync(() => host.Executor.LiveSubscriptions == 0);

        Assert.Equal(["""{"data":{"beritaBaru":{"n":8}}}""", """{"data":{"beritaBaru":{"n":9}}}""", """{"data":{"beritaBaru":{"n":10}}}"""], await TakeAsync(answers));
        Assert.Equal(7, host.Executor.DroppedEvents);
    }

    [Fact]
    public async Task Buffer_AReaderThatKeepsUpLosesNothing()
    {
        var kabar = new Kabar();
        var host = kabar.Host(o => o with { Limits = o.Limits with { EventBuffer = 1 } });
        await using var answers = await OpenAsync(host, "subscription { beritaBaru { n } }");

        var seen = 0;
        kabar.Send(1);
        await foreach (var answer in answers.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (++seen == 100) break;
            kabar.Send(seen + 1);
        }

        Assert.Equal((100, 0), (seen, host.Executor.DroppedEvents));
    }

    [Theory]
    [InlineData("subscription { berita { n } }")]
    [InlineData("subscription { tanpaHenti }")]
    public async Task Dispose_WithoutEverReading_EndsTheSource(string document)
    {
        var kabar = new Kabar();
        var host = kabar.Host();
        var answers = await OpenAsync(host, document);
        Assert.Equal(1, host.Executor.LiveSubscriptions);
        await Task.Delay(20, TestContext.Current.CancellationToken);

        await answers.DisposeAsync();

        Assert.Equal((1, 0), (kabar.Ended, host.Executor.LiveSubscriptions));
    }

    [Fact]
    public async Task Cancel_WhileASilentSourceIsAwaited_EndsBoth()
    {
        var kabar = new Kabar();
        var host = kabar.Host();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var answers = await host.Executor.SubscribeAsync(Request("subscription { berita { n } }"), new TestServices(kabar), null, gone.Token);
        var reading = ReadAsync(answers, gone.Token);
        await UntilAsync(() => kabar.Opened == 1);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await UntilAsync(() => host.Executor.LiveSubscriptions == 0);
        Assert.Equal(1, kabar.Ended);
    }

    [Fact]
    public async Task Dispose_WhenTheSourceIgnoresItsToken_ReturnsAndTheGaugeShowsIt()
    {
        var kabar = new Kabar();
        var clock = new ManualClock();
        var host = kabar.Host(o => o with { Clock = clock });
        var answers = await OpenAsync(host, "subscription { tuli }");

        var disposing = answers.DisposeAsync().AsTask();
        while (!disposing.IsCompleted)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await disposing;
        Assert.Equal(1, host.Executor.LiveSubscriptions);
        kabar.Deaf.SetResult();
        await UntilAsync(() => host.Executor.LiveSubscriptions == 0);
    }

    [Fact]
    public async Task Subscribe_PastTheMostThereMayBe_IsRefused()
    {
        var kabar = new Kabar();
        var host = kabar.Host(o => o with { Limits = o.Limits with { MaxSubscriptions = 1 } });
        var first = await OpenAsync(host, "subscription { berita { n } }");

        await using (var second = await OpenAsync(host, "subscription { berita { n } }"))
            Assert.Equal(ErrorCodes.LimitExceeded, second.Refusal!.Errors.Single().Code);
        Assert.Equal(1, host.Executor.LiveSubscriptions);
        await first.DisposeAsync();

        await using var third = await OpenAsync(host, "subscription { berita { n } }");
        Assert.Null(third.Refusal);
    }

    private static GraphRequest Request(string document) => new() { Document = Encoding.UTF8.GetBytes(document) };

    private static ValueTask<Answers> OpenAsync(GraphTestHost host, string document) => host.OpenAsync(document, TestContext.Current.CancellationToken);

    private static Task<List<string>> TakeAsync(Answers answers) => ReadAsync(answers, TestContext.Current.CancellationToken);

    private static async Task<List<string>> ReadAsync(Answers answers, CancellationToken cancellationToken)
    {
        var all = new List<string>();
        await foreach (var answer in answers.ReadAllAsync(cancellationToken)) all.Add((await GraphTestHost.ReadAsync(answer, cancellationToken)).Json);
        return all;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 1_000, "The condition was not met in five seconds.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
