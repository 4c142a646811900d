using Kinerja.Api.Features.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

public static class PejabatFields
{
    [Field("Pejabat.id")]
    public static string Id(long id) => GlobalId.Of(nameof(Pejabat), id);

    [Field("Pejabat.jabatan")]
    public static LoadKey<(long Id, DateOnly Pada), Jabatan> Jabatan(long jabatanId, DateOnly pada) => new((jabatanId, pada));

    [Field("Pejabat.satker")]
    public static LoadKey<(long Id, DateOnly Pada), Satker> Satker(long satkerId, DateOnly pada) => new((satkerId, pada));
}
