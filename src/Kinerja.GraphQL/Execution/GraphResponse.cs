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
    private readonly Execution.Execution? _execution;
    private readonly Frame? _root;

    internal GraphResponse(Execution.Execution execution, Frame root)
    {
        (_execution, _root) = (execution, root);
        Errors = [.. execution.Failures.InResponseOrder()];
    }

    internal GraphResponse(ImmutableArray<GraphQLError> errors) => Errors = errors;

    /// <summary>The request was refused before anything ran: the response has no "data".</summary>
    public bool IsRequestError => _root is null;

    public ImmutableArray<GraphQLError> Errors { get; }

    public async ValueTask WriteAsync(PipeWriter pipe, CancellationToken cancellationToken)
    {
        using var writer = new ResponseWriter(pipe);
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

        writer.Raw("}"u8);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _execution?.Dispose();
}
