namespace Kinerja.Domain.Common;

/// <summary>Days that people enter.</summary>
public static class Tanggal
{
    public static readonly DateOnly Earliest = new(1945, 8, 17);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>A slip of the keyboard must not found an office in the year 202.</summary>
    /// <exception cref="DomainException">No day that anyone can mean.</exception>
    public static DateOnly Plausible(DateOnly day, string letak) =>
        day >= Earliest && day <= Latest ? day : throw new DomainException(new TanggalTidakMungkin(day, letak));

    public static DateOnly? Plausible(DateOnly? day, string letak) => day is { } given ? Plausible(given, letak) : null;

    /// <exception cref="DomainException">The span ends before it begins.</exception>
    public static void CheckSpan(DateOnly dari, DateOnly? sampai, string letak)
    {
        if (sampai < dari) throw new DomainException(new MasaTerbalik(dari, sampai.Value, letak));
    }
}

public sealed record TanggalTidakMungkin(DateOnly Hari, string Tempat)
    : MasukanTidakSah("DATE_OUT_OF_RANGE", $"Tanggal {Hari:yyyy-MM-dd} tidak masuk akal. Isi tanggal antara 1945-08-17 dan 2199-12-31.", Tempat);

public sealed record MasaTerbalik(DateOnly Dari, DateOnly Sampai, string Tempat)
    : MasukanTidakSah("DATE_SPAN_REVERSED", $"Tanggal akhir {Sampai:yyyy-MM-dd} mendahului tanggal mulai {Dari:yyyy-MM-dd}. Perbaiki salah satunya.", Tempat);
