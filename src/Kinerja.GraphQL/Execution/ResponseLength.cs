using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// Whether a response is longer than it may be. What has no chance of it is not measured; what has is written once to nowhere. A few
/// huge texts can still surprise the writer, which then breaks off.
/// </summary>
internal static class ResponseLength
{
    /// <summary>Longer than names and values are on average, so that measuring is for large responses.</summary>
    private const int BytesPerCell = 64;

    public static bool MayExceed(OperationRun execution)
    {
        var cells = 0L;
        foreach (var frame in execution.Frames) cells += (long)frame.Count * frame.Plan.Fields.Length;
        return cells * BytesPerCell > execution.Limits.MaxResponseBytes;
    }

    /// <summary>The bytes of the data, counted no further than the limit.</summary>
    public static long Measure(Frame root, long most)
    {
        using var writer = new ResponseWriter(pipe: null);
        var emitter = new ResponseEmitter(writer);
        emitter.Begin(root);
        while (!emitter.Continue())
        {
            writer.Discard();
            if (writer.BytesWritten > most) return writer.BytesWritten;
        }

        writer.Discard();
        return writer.BytesWritten;
    }

    public static GraphQLError Error(long bytes, ExecutionLimits limits) => LimitReport.Error(
        $"The response is longer than {limits.MaxResponseBytes} bytes. Ask for smaller pages or fewer fields.", "maxResponseBytes", bytes, limits.MaxResponseBytes);
}
