using Kinerja.Domain.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Common;

/// <summary>Every mutation takes one argument.</summary>
public sealed record InputArgs<TInput>(TInput Input)
    where TInput : class;

internal static class MutationAnswers
{
    /// <summary>Calls the use case and answers with what it changed, or with why it did not. What is no refusal is a bug and goes its way.</summary>
    public static async ValueTask AnswerAsync<TInput, TChanged, TPayload>(
        this Batch<None, InputArgs<TInput>, TPayload> batch,
        Func<TInput, CancellationToken, Task<TChanged>> useCase,
        Func<TChanged?, IReadOnlyList<Galat>, TPayload> payload,
        CancellationToken cancellationToken)
        where TInput : class
        where TChanged : class
    {
        try
        {
            batch.FillAll(payload(await useCase(batch.Args.Input, cancellationToken), []));
        }
        catch (DomainException refused)
        {
            batch.FillAll(payload(null, [Galat.Of(refused.Error)]));
        }
    }
}
