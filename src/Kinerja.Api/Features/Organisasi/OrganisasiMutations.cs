using Kinerja.Api.Features.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

public static class OrganisasiMutations
{
    [Field("Mutation.buatSatker")]
    public static ValueTask EstablishSatker(Batch<None, InputArgs<EstablishSatkerInput>, SatkerPayload> batch, EstablishSatker establish, CancellationToken cancellationToken) =>
        batch.AnswerAsync(establish.ExecuteAsync, SatkerPayload.Of, cancellationToken);

    [Field("Mutation.ubahSatker")]
    public static ValueTask ChangeSatker(Batch<None, InputArgs<ChangeSatkerInput>, SatkerPayload> batch, ChangeSatker change, CancellationToken cancellationToken) =>
        batch.AnswerAsync(change.ExecuteAsync, SatkerPayload.Of, cancellationToken);

    [Field("Mutation.tutupSatker")]
    public static ValueTask CloseSatker(Batch<None, InputArgs<CloseSatkerInput>, SatkerPayload> batch, CloseSatker close, CancellationToken cancellationToken) =>
        batch.AnswerAsync(close.ExecuteAsync, SatkerPayload.Of, cancellationToken);

    [Field("Mutation.buatUnitKerja")]
    public static ValueTask EstablishUnitKerja(Batch<None, InputArgs<EstablishUnitKerjaInput>, UnitKerjaPayload> batch, EstablishUnitKerja establish, CancellationToken cancellationToken) =>
        batch.AnswerAsync(establish.ExecuteAsync, UnitKerjaPayload.Of, cancellationToken);

    [Field("Mutation.ubahUnitKerja")]
    public static ValueTask ChangeUnitKerja(Batch<None, InputArgs<ChangeUnitKerjaInput>, UnitKerjaPayload> batch, ChangeUnitKerja change, CancellationToken cancellationToken) =>
        batch.AnswerAsync(change.ExecuteAsync, UnitKerjaPayload.Of, cancellationToken);

    [Field("Mutation.tutupUnitKerja")]
    public static ValueTask CloseUnitKerja(Batch<None, InputArgs<CloseUnitKerjaInput>, UnitKerjaPayload> batch, CloseUnitKerja close, CancellationToken cancellationToken) =>
        batch.AnswerAsync(close.ExecuteAsync, UnitKerjaPayload.Of, cancellationToken);

    [Field("Mutation.buatJabatan")]
    public static ValueTask EstablishJabatan(Batch<None, InputArgs<EstablishJabatanInput>, JabatanPayload> batch, EstablishJabatan establish, CancellationToken cancellationToken) =>
        batch.AnswerAsync(establish.ExecuteAsync, JabatanPayload.Of, cancellationToken);

    [Field("Mutation.angkatPejabat")]
    public static ValueTask AppointPejabat(Batch<None, InputArgs<AppointPejabatInput>, PejabatPayload> batch, AppointPejabat appoint, CancellationToken cancellationToken) =>
        batch.AnswerAsync(appoint.ExecuteAsync, PejabatPayload.Begun, cancellationToken);

    [Field("Mutation.akhiriPejabat")]
    public static ValueTask EndPejabat(Batch<None, InputArgs<EndPejabatInput>, PejabatPayload> batch, EndPejabat end, CancellationToken cancellationToken) =>
        batch.AnswerAsync(end.ExecuteAsync, PejabatPayload.Ended, cancellationToken);
}
