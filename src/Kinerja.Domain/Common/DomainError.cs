namespace Kinerja.Domain.Common;

/// <summary>A refusal that its reader can act on.</summary>
/// <param name="Kode">Stable and English around the domain's nouns: clients branch on it.</param>
/// <param name="Pesan">What to do now, in Indonesian.</param>
/// <param name="Letak">Which input it is about, as the client named it ("induk", "baris.3.nilai"); null if none.</param>
public abstract record DomainError(string Kode, string Pesan, string? Letak = null);
