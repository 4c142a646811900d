namespace Kinerja.Domain.Akses;

/// <summary>What a person is to an office and all below it. Who signs is no role: that follows from the office a person holds.</summary>
public enum Peran
{
    /// <summary>Enters figures and drafts documents.</summary>
    Operator,

    /// <summary>Checks what the offices below sent.</summary>
    Verifikator,

    /// <summary>Accepts what was checked.</summary>
    Penerima,

    /// <summary>Asks questions across all below.</summary>
    Analis,

    /// <summary>Keeps users, units and holders.</summary>
    Admin,

    /// <summary>Sees everything, changes nothing.</summary>
    Pengawas,
}
