namespace Kinerja.Api.Auth;

/// <summary>
/// What a verified login proves. <see cref="Penerbit"/> (the issuer) and <see cref="Subjek"/> (whom it means) together name one person
/// for ever; name and address may change, and nothing may be looked up by them.
/// </summary>
internal sealed record Identitas
{
    public required string Penerbit { get; init; }

    public required string Subjek { get; init; }

    public string? Nama { get; init; }

    /// <summary>Null also where the issuer says that it has not verified the address.</summary>
    public string? Surel { get; init; }

    public required DateTimeOffset Kedaluwarsa { get; init; }

    /// <summary>When the person last proved who they are (auth_time); a token may be refreshed long after that.</summary>
    public DateTimeOffset? WaktuMasuk { get; init; }

    /// <summary>How they proved it (acr), in the issuer's own words.</summary>
    public string? Acr { get; init; }

    /// <summary>The session at the issuer.</summary>
    public string? Sid { get; init; }

    public string? TokenId { get; init; }
}
