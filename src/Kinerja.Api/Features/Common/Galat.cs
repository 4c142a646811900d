using System.Diagnostics;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Common;

/// <summary>A refusal as clients see it: its class is the kind, its code the rule.</summary>
[GraphType("Galat")]
public abstract record Galat(string Kode, string Pesan, string? Letak)
{
    /// <summary>The one place where what the domain refuses becomes an answer.</summary>
    public static Galat Of(DomainError error) => error switch
    {
        MasukanTidakSah => new GalatMasukan(error.Kode, error.Pesan, error.Letak),
        TidakTampak => new GalatTidakDitemukan(error.Kode, error.Pesan, error.Letak),
        Terlarang => new GalatTidakBerwenang(error.Kode, error.Pesan, error.Letak),
        AturanDilanggar => new GalatAturan(error.Kode, error.Pesan, error.Letak),
        KonflikVersi => new GalatKonflik(error.Kode, error.Pesan, error.Letak),
        _ => throw new UnreachableException($"{error.GetType()} is of no kind that clients know."),
    };
}

[GraphType("MasukanTidakSah")]
public sealed record GalatMasukan(string Kode, string Pesan, string? Letak) : Galat(Kode, Pesan, Letak);

[GraphType("TidakDitemukan")]
public sealed record GalatTidakDitemukan(string Kode, string Pesan, string? Letak) : Galat(Kode, Pesan, Letak);

[GraphType("TidakBerwenang")]
public sealed record GalatTidakBerwenang(string Kode, string Pesan, string? Letak) : Galat(Kode, Pesan, Letak);

[GraphType("AturanDilanggar")]
public sealed record GalatAturan(string Kode, string Pesan, string? Letak) : Galat(Kode, Pesan, Letak);

[GraphType("KonflikVersi")]
public sealed record GalatKonflik(string Kode, string Pesan, string? Letak) : Galat(Kode, Pesan, Letak);
