using Kinerja.GraphQL.Testing;
using Kinerja.GraphQL.Tests.Execution;

namespace Kinerja.GraphQL.Tests.Subscriptions;

/// <summary>What a subscriber gets: answers, errors of events, errors of the source.</summary>
public class SubscribeTests
{
    [Fact]
    public async Task Subscribe_EachEventIsAnAnswer()
    {
        var kabar = new Kabar().Send(1, 2, 3).Close();
        var host = kabar.Host();

        var answers = await AllAsync(host, "subscription ($m: Int!) { b: berita(mulai: $m) { n jenis: __typename } }", """{"m":2}""");

        Assert.Equal(["""{"data":{"b":{"n":2,"jenis":"Berita"}}}""", """{"data":{"b":{"n":3,"jenis":"Berita"}}}"""], answers.Select(a => a.Json));
        Assert.Equal((1, 1, 0), (kabar.Opened, kabar.Ended, host.Executor.LiveSubscriptions));
        // The events shared one plan.
        Assert.Equal((1, 1), (host.Calls.Documents, host.Calls.Plans));
    }

    [Fact]
    public async Task Subscribe_ErrorsOfAnEventAreInItsAnswer()
    {
        var host = new Kabar().Send(1, -2, 3).Close().Host();

        var strict = await AllAsync(host, "subscription { berita { wajib } }");

        Assert.Equal(
            [
                """{"data":{"berita":{"wajib":"W1"}}}""",
                """{"errors":[{"message":"'Berita.wajib' has no value here, but its type String! allows no null.","locations":[{"line":1,"column":25}],"path":["berita","wajib"],"extensions":{"code":"NULL_IN_NON_NULL"}}],"data":null}""",
                """{"data":{"berita":{"wajib":"W3"}}}""",
            ],
            strict.Select(a => a.Json));
    }

    [Theory]
    [InlineData("beritaBaru", """{"data":{"beritaBaru":null}}""")]
    [InlineData("berita", """{"errors":[{"message":"'Subscription.berita' has no value here, but its type Berita! allows no null.","locations":[{"line":1,"column":16}],"path":["berita"],"extensions":{"code":"NULL_IN_NON_NULL"}}],"data":null}""")]
    public async Task Subscribe_ANullEventIsJudgedByTheFieldsType(string field, string expected)
    {
        var kabar = new Kabar();
        kabar.Source.Writer.TryWrite(null!);

        var answers = await AllAsync(kabar.Close().Host(), $"subscription {{ {field} {{ n }} }}");

        Assert.Equal([expected], answers.Select(a => a.Json));
    }

    [Fact]
    public async Task Subscribe_WhenTheSourceFails_EndsWithTheErrorAfterTheEventsBefore()
    {
        var kabar = new Kabar().Send(1).Close(new InvalidOperationException("secret"));
        var host = kabar.Host(o => o with { ExposeInternalErrors = false });

        var answers = await AllAsync(host, "subscription {\n  berita { n } }");

        Assert.Equal("""{"data":{"berita":{"n":1}}}""", answers[0].Json);
        var error = Assert.Single(answers[1].Errors);
        Assert.Equal(2, answers.Count);
        Assert.True(answers[1].EndsStream && answers[1].IsRequestError);
        Assert.Equal((ErrorCodes.Internal, "berita", 2, 3), (error.Code, error.Path!.Value.Single(), error.Locations[0].Line, error.Locations[0].Column));
        Assert.DoesNotContain("secret", answers[1].Json, StringComparison.Ordinal);
        Assert.Equal((1, 0), (kabar.Ended, host.Executor.LiveSubscriptions));
    }

    [Fact]
    public async Task Subscribe_WhenTheSourceRefuses_TellsTheRefusal()
    {
        var kabar = new Kabar().Close(new GraphQLRefusedException("Gone.", "GONE"));

        var answer = Assert.Single(await AllAsync(kabar.Host(), "subscription { berita { n } }"));

        Assert.Equal("""{"errors":[{"message":"Gone.","locations":[{"line":1,"column":16}],"path":["berita"],"extensions":{"code":"GONE"}}]}""", answer.Json);
        Assert.True(answer.EndsStream);
    }

    [Fact]
    public async Task Subscribe_WhenTheSourceCannotBeOpened_IsRefused()
    {
        var host = new Kabar().Host();

        var answer = Assert.Single(await AllAsync(host, "subscription { rusak }"));

        Assert.Equal("""{"errors":[{"message":"Closed (True).","locations":[{"line":1,"column":16}],"path":["rusak"],"extensions":{"code":"TUTUP"}}]}""", answer.Json);
        Assert.Equal((true, false, 0), (answer.IsRequestError, answer.EndsStream, host.Executor.LiveSubscriptions));
    }

    [Fact]
    public async Task Subscribe_WhenAGuardRefuses_TheSourceIsNotOpened()
    {
        var kabar = new Kabar { Guards = false }.Send(1).Close();

        var answer = Assert.Single(await AllAsync(kabar.Host(), "subscription { terjaga { n } }"));

        Assert.Equal("""{"errors":[{"message":"You may not see Subscription.terjaga here.","locations":[{"line":1,"column":16}],"path":["terjaga"],"extensions":{"code":"FORBIDDEN"}}]}""", answer.Json);
        Assert.Equal(0, kabar.Opened);
    }

    [Fact]
    public async Task Subscribe_AsksTheGuardAgainForEachEvent()
    {
        var kabar = new Kabar().Send(1, 2).Close();
        var answers = new List<string>();

        await foreach (var answer in kabar.Host().SubscribeAsync("subscription { terjaga { n } }", cancellationToken: TestContext.Current.CancellationToken))
        {
            answers.Add(answer.Data!);
            kabar.Guards = false;
        }

        Assert.Equal(["""{"terjaga":{"n":1}}""", """{"terjaga":null}"""], answers);
    }

    [Fact]
    public async Task Subscribe_AnEventPastItsDeadlineIsOneAnswerOnly()
    {
        var host = new Kabar().Send(12, 13, 14).Close().Host(o => o with { Limits = o.Limits with { Deadline = TimeSpan.FromMilliseconds(300) } });

        var answers = await AllAsync(host, "subscription { berita { n lambat } }");

        Assert.Equal(["""{"berita":{"n":12,"lambat":1}}""", null, """{"berita":{"n":14,"lambat":1}}"""], answers.Select(a => a.Data));
        Assert.Equal(ErrorCodes.DeadlineExceeded, answers[1].Errors.Single().Code);
    }

    [Fact]
    public async Task Subscribe_RunsOneEventAtATime()
    {
        var kabar = new Kabar().Send(Enumerable.Range(20, 10)).Close();

        var answers = await AllAsync(kabar.Host(), "subscription { berita { lambat } }");

        Assert.Equal((10, 1), (answers.Count, kabar.MostRunning));
    }

    [Fact]
    public async Task Subscribe_EachEventHasServicesOfItsOwn()
    {
        var kabar = new Kabar().Send(1, 2).Close();
        var made = 0;
        var ended = new List<int>();
        OwnedServices New()
        {
            var number = ++made;
            var penyedia = new Penyedia($"P{number}", () => ended.Add(number));
            return new OwnedServices(new TestServices(penyedia), penyedia);
        }

        var answers = new List<string>();
        await foreach (var answer in kabar.Host().SubscribeAsync("subscription { berita { penyedia } }", servicesPerEvent: New, cancellationToken: TestContext.Current.CancellationToken))
            answers.Add($"{answer.Data} {string.Join(',', ended)}");

        // Those of an event end once its answer was taken, and not before.
        Assert.Equal(["""{"berita":{"penyedia":"P1"}} """, """{"berita":{"penyedia":"P2"}} 1"""], answers);
        Assert.Equal([1, 2], ended);
    }

    [Theory]
    [InlineData("{ ok }", """{"data":{"ok":true}}""")]
    [InlineData("{ ok", null)]
    [InlineData("subscription { a: tuli b: tuli }", null)]
    [InlineData("subscription ($s: Boolean!) { tuli @skip(if: $s) }", null)]
    [InlineData("subscription ($m: Int!) { berita(mulai: $m) { n } }", null)]
    public async Task Subscribe_WhatIsNoSubscriptionHasOneAnswer(string document, string? json)
    {
        var answer = Assert.Single(await AllAsync(new Kabar().Host(), document));

        Assert.Equal(json is null, answer.IsRequestError);
        if (json is not null) Assert.Equal(json, answer.Json);
    }

    [Fact]
    public async Task Execute_OfASubscription_IsRefused()
    {
        var answer = await new Kabar().Host().ExecuteAsync("subscription { tuli }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ErrorCodes.OperationNotFound, answer.Errors.Single().Code);
    }

    private static async Task<List<TestAnswer>> AllAsync(GraphTestHost host, string document, string variables = "{}")
    {
        var all = new List<TestAnswer>();
        await foreach (var answer in host.SubscribeAsync(document, variables, cancellationToken: TestContext.Current.CancellationToken)) all.Add(answer);
        return all;
    }
}
