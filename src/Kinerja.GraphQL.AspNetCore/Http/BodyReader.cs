using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>A body as it was sent, decompressed, in a rented buffer.</summary>
internal readonly struct Body(byte[] buffer, int length) : IDisposable
{
    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}

/// <summary>
/// Reads bodies up to a size and a time. The size is counted after decompression, and inflating stops where the limit is passed, so
/// that a small bomb costs no more than an honest body of the same limit.
/// </summary>
internal static class BodyReader
{
    /// <summary>Memory is reserved as bytes arrive, not because a header announces them.</summary>
    private const int FirstBuffer = 16 * 1024;

    public static async ValueTask<(Body Body, HttpRefusal? Refusal)> ReadAsync(HttpContext context, GraphQLHttpOptions options)
    {
        var request = context.Request;
        if (request.ContentLength > options.MaxBodyBytes) return (default, HttpRefusal.TooLarge(options.MaxBodyBytes));
        // What is sent compressed is smaller than what it becomes; this bounds streams of empty blocks, which never become anything.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.MaxBodyBytes;
        if (Decompress(request) is not { } stream) return (default, HttpRefusal.Unsupported("A body is sent as it is, or with Content-Encoding gzip, br or deflate, once."));

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        timeout.CancelAfter(options.BodyTimeout);
        try
        {
            return await ReadAsync(stream, options.MaxBodyBytes, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return (default, HttpRefusal.TooSlow());
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, HttpRefusal.TooLarge(options.MaxBodyBytes));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return (default, HttpRefusal.TooSlow());
        }
        catch (BadHttpRequestException)
        {
            return (default, HttpRefusal.BadRequest("The body ends early or is not sent as its headers say.") with { Close = true });
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException && stream != request.Body)
        {
            return (default, HttpRefusal.BadRequest("The body is not compressed as its Content-Encoding says.") with { Close = true });
        }
        finally
        {
            if (stream != request.Body) await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async ValueTask<(Body Body, HttpRefusal? Refusal)> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        var length = 0;
        try
        {
            while (true)
            {
                if (length == buffer.Length) buffer = Grow(buffer, length, limit);
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0) break;
                length += read;
                if (length > limit)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return (default, HttpRefusal.TooLarge(limit));
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        return (new Body(buffer, length), null);
    }

    private static byte[] Grow(byte[] buffer, int length, int limit)
    {
        // One byte over the limit is enough to know that it is passed.
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, limit + 1L));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    /// <summary>The body behind its Content-Encoding; null if that is unknown or more than one.</summary>
    private static Stream? Decompress(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding;
        if (encoding.Count == 0) return request.Body;
        if (encoding.Count > 1) return null;
        return encoding[0]?.Trim().ToLowerInvariant() switch
        {
            null or "" or "identity" => request.Body,
            "gzip" or "x-gzip" => new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
            "br" => new BrotliStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
            "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
            _ => null,
        };
    }
}
