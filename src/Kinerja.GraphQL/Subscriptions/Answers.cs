using Kinerja.GraphQL.Subscriptions;

namespace Kinerja.GraphQL;

/// <summary>
/// The answers to one operation of any kind: one for a query or mutation, one per event for a subscription. Disposing it ends the
/// subscription's source, on whatever path.
/// </summary>
public abstract class Answers : IAsyncDisposable
{
    /// <summary>The operation was refused before anything ran; then there is no other answer.</summary>
    public GraphResponse? Refusal { get; private protected init; }

    /// <summary>
    /// Can be read once. Each answer is valid until the next one is asked for. An answer with <see cref="GraphResponse.EndsStream"/>
    /// says why the stream ended early, and is the last.
    /// </summary>
    public abstract IAsyncEnumerable<GraphResponse> ReadAllAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>One answer that is there already: a transport's own refusal.</summary>
    public static Answers Of(GraphResponse response) => new SingleAnswer(response);
}
