using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>Status, headers and body of answers.</summary>
internal static class AnswerWriter
{
    /// <summary>The headers of every answer: nothing is cached, nothing is guessed from its content.</summary>
    public static void Prepare(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept, Accept-Encoding";
    }

    /// <summary>
    /// The status of an answer in a type. In the older type every well-formed request gets 200; in the newer one a request that was
    /// refused before it ran gets 400. An operation that may not come by this method is 405 in both.
    /// </summary>
    public static int StatusOf(GraphResponse answer, string mediaType)
    {
        if (!answer.IsRequestError) return StatusCodes.Status200OK;
        if (answer.Errors is [{ Code: ErrorCodes.OnlyQueries }]) return StatusCodes.Status405MethodNotAllowed;
        return mediaType == MediaTypes.GraphQLResponse ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }

    /// <returns>Bytes of JSON, before compression.</returns>
    public static async ValueTask<long> WriteAsync(
        HttpContext context, int status, string mediaType, GraphQLHttpOptions options, Func<PipeWriter, CancellationToken, ValueTask> write)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        await using var stream = new AnswerStream(response, AnswerEncoding.Choose(context.Request.Headers.AcceptEncoding), options.MinCompressedBytes);
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await write(pipe, context.RequestAborted).ConfigureAwait(false);
        await pipe.CompleteAsync().ConfigureAwait(false);
        await stream.CompleteAsync(context.RequestAborted).ConfigureAwait(false);
        return stream.BytesWritten;
    }
}
