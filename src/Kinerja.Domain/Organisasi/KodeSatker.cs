using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>
/// The region code without dots: "00" the national office, "81" a province, "8171" below it. Codes change with the law, so a code
/// names an office only together with a date.
/// </summary>
public sealed record KodeSatker
{
    private KodeSatker(string teks) => Teks = teks;

    public string Teks { get; }

    /// <summary>Two digits for the national office and provinces, four below them.</summary>
    public static KodeSatker? TryParse(string? text) =>
        text is { Length: 2 or 4 } && text.All(char.IsAsciiDigit) ? new KodeSatker(text) : null;

    /// <exception cref="DomainException">It is no code.</exception>
    public static KodeSatker Parse(string? text, string letak) => TryParse(text) ?? throw new DomainException(new KodeSatkerTidakSah(text ?? "", letak));

    public bool Fits(JenisSatker jenis) => Teks.Length == (jenis is JenisSatker.Pusat or JenisSatker.Provinsi ? 2 : 4);

    public override string ToString() => Teks;
}
