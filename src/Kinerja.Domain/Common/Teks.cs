namespace Kinerja.Domain.Common;

/// <summary>
/// Texts that people type: trimmed, of a bounded length. They are not brought into one Unicode form: we run without ICU
/// (InvariantGlobalization), where Normalize() gives back what it got.
/// </summary>
public static class Teks
{
    /// <exception cref="DomainException">Empty, too long, or with characters that no text has.</exception>
    public static string Required(string? text, string letak, int longest)
    {
        var clean = Optional(text, letak, longest);
        return clean ?? throw new DomainException(new TeksKosong(letak));
    }

    /// <summary>Null for nothing but white space.</summary>
    public static string? Optional(string? text, string letak, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (HasUnpairedSurrogate(text)) throw new DomainException(new TeksRusak(letak));
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (clean.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) throw new DomainException(new TeksRusak(letak));
        return clean.Length <= longest ? clean : throw new DomainException(new TeksTerlaluPanjang(letak, longest));
    }

    // Half a pair is no character: no database has a place for it.
    private static bool HasUnpairedSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return true;
            i++;
        }

        return false;
    }
}

public sealed record TeksKosong(string Tempat) : MasukanTidakSah("TEXT_REQUIRED", $"Isian {Tempat} wajib diisi. Tuliskan isinya lalu kirim kembali.", Tempat);

public sealed record TeksTerlaluPanjang(string Tempat, int Terpanjang) : MasukanTidakSah("TEXT_TOO_LONG", $"Isian {Tempat} paling panjang {Terpanjang} karakter. Persingkat lalu kirim kembali.", Tempat);

public sealed record TeksRusak(string Tempat) : MasukanTidakSah("TEXT_INVALID", $"Isian {Tempat} memuat karakter yang tidak dapat disimpan. Ketik ulang isinya tanpa karakter kendali.", Tempat);
