namespace Kinerja.Domain.Akses.Jejak;

/// <summary>What a use case says about the change it makes; who, when and the values before and after are added when it is saved.</summary>
/// <param name="SatkerId">In whose chain it stands.</param>
/// <param name="Tindakan">The operation's name, "angkatPejabat".</param>
/// <param name="ObjekJenis">The schema's type of the changed thing, "Pejabat".</param>
/// <param name="Ringkas">One Indonesian sentence.</param>
/// <param name="Jabatan">The office in whose name it is done.</param>
public sealed record CatatanJejak(long SatkerId, string Tindakan, string ObjekJenis, long ObjekId, string Ringkas, string? Jabatan = null);
