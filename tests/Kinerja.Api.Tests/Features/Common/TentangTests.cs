using System.Reflection;
using Kinerja.Api.Schema;
using Kinerja.GraphQL;
using Kinerja.GraphQL.Testing;
using Kinerja.Testing;

namespace Kinerja.Api.Tests.Features.Common;

public sealed class TentangTests
{
    [Fact]
    public async Task Tentang_SaysWhichServiceAnswersAndWhatTimeItIs()
    {
        var clock = new TestClock("2024-03-31T16:59:59.5Z");

        var answer = await AskAsync("{ tentang { nama zonaWaktu waktu hariIni } }", clock);

        Assert.Equal("""{"data":{"tentang":{"nama":"Kinerja.Api","zonaWaktu":"Asia/Jakarta","waktu":"2024-03-31T16:59:59.5Z","hariIni":"2024-03-31"}}}""", answer);
    }

    [Fact]
    public async Task HariIni_ChangesAtMidnightInJakarta()
    {
        var answer = await AskAsync("{ tentang { waktu hariIni } }", new TestClock("2024-03-31T17:00:00Z"));

        Assert.Equal("""{"data":{"tentang":{"waktu":"2024-03-31T17:00:00Z","hariIni":"2024-04-01"}}}""", answer);
    }

    [Fact]
    public async Task Versi_IsThatOfTheBuild()
    {
        var built = typeof(KinerjaSchema).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        var answer = await AskAsync("{ tentang { versi } }", new TestClock("2024-03-31T17:00:00Z"));

        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+(\+[0-9a-f]+)?$", built);
        Assert.Equal($"{{\"data\":{{\"tentang\":{{\"versi\":\"{built}\"}}}}}}", answer);
    }

    private static async Task<string> AskAsync(string document, TimeProvider clock)
    {
        var host = new GraphTestHost(KinerjaSchema.Bind(), new ExecutorOptions { Clock = clock }, new OnlyClock(clock));
        var answer = await host.ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);
        return answer.Json;
    }

    private sealed class OnlyClock(TimeProvider clock) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? clock : null;
    }
}
