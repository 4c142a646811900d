using Kinerja.GraphQL.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.WebSockets;

/// <summary>Runs operations that came over a socket, and sends their answers as the protocol's messages.</summary>
internal sealed class SocketOperations(Executor executor, GraphQLHttpOptions options)
{
    private readonly DocumentChoice _documents = new(options);

    public TimeProvider Clock => executor.Clock;

    public static async Task RefuseAsync(SocketOperation operation, SocketSender sender, int mostOperations)
    {
        var error = new GraphQLError($"This socket runs {mostOperations} operations, as many as it may. Complete one of them, or open a second socket.", ErrorCodes.LimitExceeded);
        using var refusal = GraphResponse.Refused([error]);
        await sender.ErrorAsync(operation, refusal).ConfigureAwait(false);
    }

    public async Task RunAsync(HttpContext context, SocketOperation operation, IncomingRequest request, SocketSender sender)
    {
        var services = options.Streaming.NewServices(context);
        await using (services.Owner.ConfigureAwait(false))
        {
            var answers = await AnswerAsync(context, operation, request, services.Services).ConfigureAwait(false);
            await using (answers.ConfigureAwait(false))
            {
                if (answers.Refusal is { } refusal)
                {
                    await sender.ErrorAsync(operation, refusal).ConfigureAwait(false);
                    return;
                }

                await foreach (var answer in answers.ReadAllAsync(operation.Stopping).ConfigureAwait(false))
                {
                    if (answer.EndsStream) await sender.ErrorAsync(operation, answer).ConfigureAwait(false);
                    else await sender.NextAsync(operation, answer).ConfigureAwait(false);
                    if (!operation.IsOpen) return;
                }
            }
        }

        await sender.CompleteAsync(operation).ConfigureAwait(false);
    }

    /// <summary>What the engine itself throws is our fault, logged under an id, and told as that.</summary>
    private async ValueTask<Answers> AnswerAsync(HttpContext context, SocketOperation operation, IncomingRequest incoming, IServiceProvider services)
    {
        var (document, refusal) = _documents.Choose(incoming);
        if (refusal is not null) return Answers.Of(GraphResponse.Refused([refusal]));
        var request = new GraphRequest { Document = document, OperationName = incoming.OperationName, Variables = incoming.Variables };
        try
        {
            return await executor.SubscribeAsync(request, services, () => options.Streaming.NewServices(context), operation.Stopping).ConfigureAwait(false);
        }
        catch (Exception e) when (!operation.Stopping.IsCancellationRequested)
        {
            return Answers.Of(GraphResponse.Refused([executor.Failed(e)]));
        }
    }
}
