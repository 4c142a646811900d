namespace Kinerja.Api.Tests.Lists.Sample;

/// <summary>Rows with what goes wrong most: ties, missing values, texts that mean something to LIKE, letters of several kinds.</summary>
public sealed class SampleRows
{
    /// <summary>No letter whose lower case .NET and ICU see differently (dotted I, final sigma): that is not what is compared here.</summary>
    public static readonly string[] Words =
    [
        "", "a", "A", "B", "b", "Ambon", "ambon", "AMBON", "Ambon 100%", "Ambon_1", "AmbonX1", "50% lebih", "_", "%", "\\", "a\\b", "[a]", "[^a]", "Élan", "élan", "ÑANDÚ", "ñandú",
        "Ärger", "Žižka", "Ternate", "ternate ", " Ternate", "'; DROP TABLE orang; --", "\"kutip\"", "baris\nbaru", "Ωmega", "ωmega", "Привет", "привет", "日本", "😀 senyum", "z", "Z",
    ];

    private static readonly DateTimeOffset Pangkal = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public List<Kantor> DaftarKantor { get; } = [];

    public List<Orang> DaftarOrang { get; } = [];

    public List<Riwayat> DaftarRiwayat { get; } = [];

    public static SampleRows Random(int seed)
    {
        var random = new Random(seed);
        var rows = new SampleRows();
        for (var i = 1; i <= 8; i++) rows.DaftarKantor.Add(new Kantor { Id = i, Kode = $"81{i:00}" });
        for (var i = 1; i <= 170; i++)
        {
            // The last office is empty, the first has most.
            var kantor = random.Next(3) == 0 ? 1 : random.Next(1, 8);
            var orang = RandomOrang(random, i, kantor, atasanId: i > 10 && random.Next(3) > 0 ? random.Next(1, i) : null);
            rows.DaftarOrang.Add(orang);
            for (var n = random.Next(4); n > 0; n--)
                rows.DaftarRiwayat.Add(new Riwayat { Id = rows.DaftarRiwayat.Count + 1, OrangId = i, Tahun = random.Next(2020, 2024), Catatan = Maybe(random, Words), Nilai = Maybe(random, [1m, 2.5m, 99.99m]) });
        }

        return rows;
    }

    public static Orang RandomOrang(Random random, long id, int kantorId, long? atasanId) => new()
    {
        Id = id,
        KantorId = kantorId,
        Nama = Any(random, Words),
        Alias = Maybe(random, Words),
        Urut = random.Next(3),
        Umur = Maybe(random, [0, 17, 40, 41, int.MaxValue, int.MinValue]),
        Poin = Any(random, [0L, -1L, long.MaxValue, 5_000_000_000L]),
        Gaji = Maybe(random, [0m, 0.01m, 100m, -5.5m, 9_999_999_999.99m]),
        Lahir = Maybe(random, [new DateOnly(1990, 1, 1), new DateOnly(2000, 2, 29), new DateOnly(1, 1, 2), new DateOnly(9999, 12, 30)]),
        // Down to the microsecond, as the database keeps it.
        Masuk = Pangkal.AddDays(random.Next(3)).AddMicroseconds(random.Next(2)),
        Sandi = new Guid(random.Next(3), 0, 0, [128, 0, 0, 0, 0, 0, 0, (byte)random.Next(2)]),
        Golongan = Any(random, Enum.GetValues<Golongan>()),
        Tingkat = Maybe(random, Enum.GetValues<Tingkat>()),
        Aktif = random.Next(2) == 0,
        Setuju = Maybe(random, [true, false]),
        AtasanId = atasanId,
    };

    public static T Any<T>(Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private static T? Maybe<T>(Random random, IReadOnlyList<T> values)
        where T : struct => random.Next(4) == 0 ? null : Any(random, values);

    private static string? Maybe(Random random, IReadOnlyList<string> values) => random.Next(4) == 0 ? null : Any(random, values);
}
