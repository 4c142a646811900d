using System.Net;
using Kinerja.GraphQL.AspNetCore.Tests.Sample;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

public class FailureTests
{
    /// <summary>A fault of the engine itself, here of a listener: the client learns an id, the log the cause.</summary>
    [Fact]
    public async Task Fault_OutsideEveryField_IsMaskedAndLogged()
    {
        var log = new CapturedLog();
        await using var server = await SampleServer.StartAsync(configure: o => o with { Listener = new Broken() }, log: log);
        using var http = new HttpClient();

        var answer = await http.QueryAsync(server.Url, "{ __typename }");
        var batch = await http.PostJsonAsync(server.Url, """[{"query":"{ __typename }"},{"query":"{"}]""");

        Assert.Equal((HttpStatusCode.OK, "INTERNAL_ERROR", false), (answer.Status, answer.Code, answer.HasData));
        Assert.DoesNotContain("hunter2", answer.Body + batch.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, batch.Status);
        Assert.Equal(3, (await log.OwnAsync(6)).Count(l => l is { Level: LogLevel.Error, Exception.Message: "hunter2" }));
    }

    /// <summary>A codec that throws while the answer is written: before the first byte it is a 500, after it the connection breaks.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fault_WhileWriting_IsNeverAnAnswerThatLooksWhole(bool started)
    {
        var log = new CapturedLog();
        await using var server = await SampleServer.StartAsync(configure: o => o, log: log, before: (context, next) =>
        {
            context.Response.Body = new BrokenBody(context.Response.Body, started ? 1 : 0);
            return next(context);
        });
        using var http = new HttpClient();

        if (started)
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.QueryAsync(server.Url, "{ daftarKantor(first: 100) { nodes { id kode nama jenis } } }"));
        }
        else
        {
            var answer = await http.QueryAsync(server.Url, "{ __typename }");
            Assert.Equal((HttpStatusCode.InternalServerError, "INTERNAL_ERROR"), (answer.Status, answer.Code));
            Assert.DoesNotContain("hunter2", answer.Body, StringComparison.Ordinal);
        }

        Assert.Contains(await log.OwnAsync(1), l => l is { Level: LogLevel.Error, Exception.Message: "hunter2" });
    }

    private sealed class Broken : ExecutionListener
    {
        public override void Parsed() => throw new InvalidOperationException("hunter2");
    }

    /// <summary>Fails once, after so many writes.</summary>
    private sealed class BrokenBody(Stream inner, int writes) : MemoryStream
    {
        private int _left = writes;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            _left-- == 0 ? throw new InvalidOperationException("hunter2") : inner.WriteAsync(buffer, cancellationToken);
    }
}
