namespace Kinerja.Api.Tests.Lists.Sample;

public sealed class Kantor
{
    public int Id { get; init; }

    public required string Kode { get; init; }

    public List<Orang> DaftarOrang { get; } = [];
}

/// <summary>One column for each type of key, once as it must be and once as it may be missing.</summary>
public sealed class Orang
{
    public long Id { get; init; }

    public int KantorId { get; init; }

    public Kantor? Kantor { get; init; }

    public required string Nama { get; init; }

    public string? Alias { get; init; }

    public int Urut { get; init; }

    public int? Umur { get; init; }

    public long Poin { get; init; }

    public decimal? Gaji { get; init; }

    public DateOnly? Lahir { get; init; }

    public DateTimeOffset Masuk { get; init; }

    public Guid Sandi { get; init; }

    public Golongan Golongan { get; init; }

    public Tingkat? Tingkat { get; init; }

    public bool Aktif { get; init; }

    public bool? Setuju { get; init; }

    public long? AtasanId { get; init; }

    public Orang? Atasan { get; init; }

    public List<Riwayat> DaftarRiwayat { get; } = [];
}

public sealed class Riwayat
{
    public int Id { get; init; }

    public long OrangId { get; init; }

    public int Tahun { get; init; }

    public string? Catatan { get; init; }

    public decimal? Nilai { get; init; }
}

/// <summary>Declared in another order than that of the alphabet.</summary>
public enum Golongan
{
    Penata,
    Juru,
    Pembina,
}

public enum Tingkat
{
    Utama,
    Madya,
    Ahli,
}
