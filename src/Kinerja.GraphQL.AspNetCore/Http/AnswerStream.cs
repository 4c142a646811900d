using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>
/// The body of an answer. Its first bytes wait here until it is known whether the answer is short (then it goes out as it is, with
/// its length) or long (then it is compressed, if the client takes that). Each write waits until the client can take more.
/// </summary>
internal sealed class AnswerStream(HttpResponse response, string? encoding, int minCompressedBytes) : Stream
{
    private byte[] _first = ArrayPool<byte>.Shared.Rent(Math.Max(minCompressedBytes, 1));
    private int _held;
    private Stream? _target;

    /// <summary>Bytes of JSON so far, before compression.</summary>
    public long BytesWritten { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => BytesWritten;
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        BytesWritten += buffer.Length;
        if (_target is null)
        {
            if (_held + buffer.Length < minCompressedBytes)
            {
                buffer.CopyTo(_first.AsMemory(_held));
                _held += buffer.Length;
                return;
            }

            _target = Start();
            await _target.WriteAsync(_first.AsMemory(0, _held), cancellationToken).ConfigureAwait(false);
        }

        await _target.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer is whole: sends what is still held.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (_target is null)
        {
            response.ContentLength = _held;
            await response.Body.WriteAsync(_first.AsMemory(0, _held), cancellationToken).ConfigureAwait(false);
        }
        else if (_target != response.Body)
        {
            await _target.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Called between rows by a writer that has no more: the next write may still belong to the same block.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() { }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Answers are written without blocking: use WriteAsync.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _first.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_first);
            _first = [];
        }

        base.Dispose(disposing);
    }

    private Stream Start()
    {
        if (encoding is null) return response.Body;
        response.Headers.ContentEncoding = encoding;
        return AnswerEncoding.Compress(encoding, response.Body);
    }
}
