using System.IO.Pipelines;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL;

/// <summary>
/// The answer to one request, complete before its first byte is written, so that the transport can choose a status. It holds rented
/// memory: dispose it once it is written.
/// </summary>
public sealed class GraphResponse : IDisposable
{
    private readonly OperationRun? _execution;
    private readonly Frame? _root;

    internal GraphResponse(OperationRun execution, Frame root)
    {
        (_execution, _root) = (execution, root);
        Errors = [.. execution.Failures.InResponseOrder()];
    }

    internal GraphResponse(ImmutableArray<GraphQLError> errors) => Errors = errors;

    /// <summary>The answer to a request that a transport refuses before the executor sees it.</summary>
    public static GraphResponse Refused(ImmutableArray<GraphQLError> errors) => new(errors);

    /// <summary>The name of the operation that ran, for logs and traces; null if it has none or nothing ran.</summary>
    public string? OperationName => _execution?.Plan.Operation.Name?.Value;

    /// <summary>"query", "mutation" or "subscription"; null if nothing ran.</summary>
    public string? OperationKind => _execution?.Plan.Operation.Operation.ToString().ToLowerInvariant();

    /// <summary>The request was refused before anything ran: the response has no "data".</summary>
    public bool IsRequestError => _root is null;

    public ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>The last answer of a subscription that ended before its source did: it says why, and has no "data".</summary>
    public bool EndsStream { get; internal init; }

    /// <summary>What the operation may cost: if the request asked for it, or was refused for it.</summary>
    public CostReport? Cost { get; internal init; }

    internal bool ShowsCost { get; init; }

    internal CallLog? Explanation { get; init; }

    /// <exception cref="GraphQLRefusedException">The response became longer than it may be after bytes of it had been sent: close the connection.</exception>
    public async ValueTask WriteAsync(PipeWriter pipe, CancellationToken cancellationToken)
    {
        using var writer = new ResponseWriter(pipe) { Limits = _execution?.Limits };
        writer.Raw("{"u8);
        if (!Errors.IsEmpty) await writer.ErrorsAsync(Errors, cancellationToken).ConfigureAwait(false);
        if (_root is not null)
        {
            writer.Raw(Errors.IsEmpty ? "\"data\":"u8 : ",\"data\":"u8);
            if (_execution!.Failures.RootIsNull)
            {
                writer.Null();
            }
            else
            {
                var emitter = new ResponseEmitter(writer);
                emitter.Begin(_root);
                while (!emitter.Continue()) await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        if (ExtensionEntries() is { Count: > 0 } extensions) writer.Extensions(extensions);
        writer.Raw("}"u8);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The errors alone, as a JSON list: for protocols that have a message of their own for them.</summary>
    public async ValueTask WriteErrorsAsync(PipeWriter pipe, CancellationToken cancellationToken)
    {
        using var writer = new ResponseWriter(pipe);
        await writer.ErrorListAsync(Errors, cancellationToken).ConfigureAwait(false);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _execution?.Dispose();

    /// <summary>Asked before the first byte: afterwards only breaking off is left.</summary>
    internal bool IsTooLong(out long bytes)
    {
        bytes = 0;
        if (_execution!.Failures.RootIsNull || !ResponseLength.MayExceed(_execution)) return false;
        bytes = ResponseLength.Measure(_root!, _execution.Limits.MaxResponseBytes);
        return bytes > _execution.Limits.MaxResponseBytes;
    }

    private List<KeyValuePair<string, object?>> ExtensionEntries()
    {
        var entries = new List<KeyValuePair<string, object?>>();
        if ((ShowsCost || Explanation is not null) && Cost is { } cost) entries.Add(new("cost", cost.ToExtension()));
        if (Explanation is { } explanation) entries.Add(new("explain", explanation.ToExtension()));
        return entries;
    }
}
