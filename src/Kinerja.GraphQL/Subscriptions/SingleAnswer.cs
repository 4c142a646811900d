using System.Runtime.CompilerServices;

namespace Kinerja.GraphQL.Subscriptions;

/// <summary>The answer to a query or mutation, or a refusal.</summary>
internal sealed class SingleAnswer : Answers
{
    private readonly GraphResponse _response;

    public SingleAnswer(GraphResponse response)
    {
        _response = response;
        if (response.IsRequestError) Refusal = response;
    }

    public override async IAsyncEnumerable<GraphResponse> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return _response;
    }

    public override ValueTask DisposeAsync()
    {
        _response.Dispose();
        return default;
    }
}
