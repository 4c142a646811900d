using Kinerja.Api.Features.Common;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Akses;

public static class AksesMutations
{
    [Field("Mutation.beriPeran")]
    public static ValueTask AssignPeran(
        Batch<None, InputArgs<AssignPeranInput>, PenugasanPayload> batch, AssignPeran assign, TimeProvider clock, CancellationToken cancellationToken) =>
        batch.AnswerAsync(assign.ExecuteAsync, (it, errors) => PenugasanPayload.Of(it, errors, clock.Today()), cancellationToken);

    [Field("Mutation.cabutPeran")]
    public static ValueTask RevokePeran(
        Batch<None, InputArgs<RevokePeranInput>, PenugasanPayload> batch, RevokePeran revoke, TimeProvider clock, CancellationToken cancellationToken) =>
        batch.AnswerAsync(revoke.ExecuteAsync, (it, errors) => PenugasanPayload.Of(it, errors, clock.Today()), cancellationToken);

    [Field("Mutation.ubahPengguna")]
    public static ValueTask ChangePengguna(Batch<None, InputArgs<ChangePenggunaInput>, PenggunaPayload> batch, ChangePengguna change, CancellationToken cancellationToken) =>
        batch.AnswerAsync(change.ExecuteAsync, PenggunaPayload.Of, cancellationToken);
}
