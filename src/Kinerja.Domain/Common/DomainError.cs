namespace Kinerja.Domain.Common;

/// <summary>A refusal that its reader can act on: one of the kinds below, which say what the reader may do about it.</summary>
public abstract record DomainError
{
    // Closed, so that whoever answers a client knows all kinds.
    private protected DomainError(string kode, string pesan, string? letak) => (Kode, Pesan, Letak) = (kode, pesan, letak);

    /// <summary>Stable and English around the domain's nouns: clients branch on it.</summary>
    public string Kode { get; }

    /// <summary>What to do now, in Indonesian.</summary>
    public string Pesan { get; }

    /// <summary>Which input it is about, as the client named it ("induk", "baris.3.nilai"); null if none.</summary>
    public string? Letak { get; }
}

/// <summary>What was entered cannot be read, or nobody can mean it.</summary>
public abstract record MasukanTidakSah(string Kode, string Pesan, string? Letak = null) : DomainError(Kode, Pesan, Letak);

/// <summary>What was entered makes sense, but a rule says no.</summary>
public abstract record AturanDilanggar(string Kode, string Pesan, string? Letak = null) : DomainError(Kode, Pesan, Letak);

/// <summary>It does not exist, or is not for the caller's eyes: nobody learns which.</summary>
public abstract record TidakTampak(string Kode, string Pesan, string? Letak = null) : DomainError(Kode, Pesan, Letak);

/// <summary>The caller sees it, but may not do this with it.</summary>
public abstract record Terlarang(string Kode, string Pesan, string? Letak = null) : DomainError(Kode, Pesan, Letak);

/// <summary>Somebody else changed it first.</summary>
public abstract record KonflikVersi(string Kode, string Pesan, string? Letak = null) : DomainError(Kode, Pesan, Letak);
