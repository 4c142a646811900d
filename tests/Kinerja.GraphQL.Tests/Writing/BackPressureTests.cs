using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.Tests.Execution;

namespace Kinerja.GraphQL.Tests.Writing;

/// <summary>A reader that takes nothing makes the writer wait; memory does not grow with the answer.</summary>
public class BackPressureTests
{
    private const int ValueLength = 1_000;

    [Theory]
    [InlineData("{ satker { nama } }", 10_000)]
    [InlineData("{ satker { anak { nama } } }", 10_000)]
    [InlineData("{ satker { catatan } }", 10_000)]
    public async Task SlowReader_NeverHasMoreThanABufferAheadOfIt(string document, int rows)
    {
        var gate = new SlowPipe();
        var kantor = NewKantor(rows);
        var executor = Kantor.Host(kantor).Executor;
        using var response = await executor.ExecuteAsync(
            new GraphRequest { Document = Encoding.UTF8.GetBytes(document) }, new TestServices(kantor), TestContext.Current.CancellationToken);

        var writing = response.WriteAsync(gate, TestContext.Current.CancellationToken).AsTask();
        while (!writing.IsCompleted) await gate.TakeAsync();
        await writing;

        Assert.InRange(gate.Largest, 1, 64 * 1024);
        using var json = JsonDocument.Parse(gate.Written.ToArray());
        Assert.Equal(rows, json.RootElement.GetProperty("data").GetProperty("satker").GetArrayLength());
    }

    /// <summary>A single row with very many large values is flushed between them.</summary>
    [Fact]
    public async Task WideRow_IsFlushedBetweenItsFields()
    {
        var gate = new SlowPipe();
        var kantor = NewKantor(1);
        var executor = Kantor.Host(kantor).Executor;
        var document = $"{{ satker {{ {string.Concat(Enumerable.Range(0, 400).Select(i => $"k{i}:nama "))} }} }}";
        using var response = await executor.ExecuteAsync(
            new GraphRequest { Document = Encoding.UTF8.GetBytes(document) }, new TestServices(kantor), TestContext.Current.CancellationToken);

        var writing = response.WriteAsync(gate, TestContext.Current.CancellationToken).AsTask();
        while (!writing.IsCompleted) await gate.TakeAsync();
        await writing;

        Assert.InRange(gate.Largest, 1, 64 * 1024);
        Assert.InRange(gate.Written.Count, 400 * ValueLength, 500 * ValueLength);
    }

    [Fact]
    public async Task Errors_AreFlushedBetweenThemselves()
    {
        var gate = new SlowPipe();
        var kantor = NewKantor(1_000);
        kantor.Nama = (b, _) =>
        {
            for (var i = 0; i < b.Count; i++) b.Fail(i, new GraphQLError(new string('e', ValueLength), "X"));
            return default;
        };
        var executor = Kantor.Host(kantor).Executor;
        using var response = await executor.ExecuteAsync(
            new GraphRequest { Document = "{ satker { nama } }"u8.ToArray() }, new TestServices(kantor), TestContext.Current.CancellationToken);

        var writing = response.WriteAsync(gate, TestContext.Current.CancellationToken).AsTask();
        while (!writing.IsCompleted) await gate.TakeAsync();
        await writing;

        Assert.InRange(gate.Largest, 1, 64 * 1024);
        using var json = JsonDocument.Parse(gate.Written.ToArray());
        Assert.Equal(1_000, json.RootElement.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Reader_ThatHasGone_EndsTheWriting()
    {
        var kantor = NewKantor(10_000);
        var executor = Kantor.Host(kantor).Executor;
        using var response = await executor.ExecuteAsync(
            new GraphRequest { Document = "{ satker { nama } }"u8.ToArray() }, new TestServices(kantor), TestContext.Current.CancellationToken);
        var pipe = new Pipe();
        await pipe.Reader.CompleteAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response.WriteAsync(pipe.Writer, TestContext.Current.CancellationToken).AsTask());
    }

    private static Kantor NewKantor(int rows) => new()
    {
        DaftarSatker = [.. Enumerable.Range(1, rows).Select(i => new Kantor.Satker(i))],
        Nama = (b, _) => Kantor.Fill(b, s => new string('n', ValueLength)),
        Catatan = b => Kantor.Fill(b, s => s.Id % 10 == 0 ? new string('c', 20 * ValueLength) : "\n"),
    };

    /// <summary>Each flush waits until somebody takes what is there.</summary>
    private sealed class SlowPipe : PipeWriter
    {
        private TaskCompletionSource _taken = new();
        private byte[] _buffer = new byte[1024];
        private int _pending;

        public List<byte> Written { get; } = [];

        public int Largest { get; private set; }

        public override void Advance(int bytes) => _pending += bytes;

        public override Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (_buffer.Length - _pending < Math.Max(sizeHint, 1)) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _pending + sizeHint));
            return _buffer.AsMemory(_pending);
        }

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
        {
            Largest = Math.Max(Largest, _pending);
            await _taken.Task.WaitAsync(cancellationToken);
            _taken = new TaskCompletionSource();
            Written.AddRange(_buffer.AsSpan(0, _pending));
            _pending = 0;
            return default;
        }

        public async Task TakeAsync()
        {
            _taken.TrySetResult();
            await Task.Yield();
        }

        public override void CancelPendingFlush() { }

        public override void Complete(Exception? exception = null) { }
    }
}
