using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>The 18 digits of a civil servant. Members of the commission have none.</summary>
public sealed record Nip
{
    private Nip(string teks) => Teks = teks;

    public string Teks { get; }

    /// <summary>Written with or without the usual spaces.</summary>
    /// <exception cref="DomainException">Not 18 digits.</exception>
    public static Nip? Parse(string? text, string letak)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == 18 && digits.All(char.IsAsciiDigit) ? new Nip(digits) : throw new DomainException(new NipTidakSah(letak));
    }
}
