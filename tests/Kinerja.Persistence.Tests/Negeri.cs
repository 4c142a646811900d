using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Organisasi;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Persistence.Tests;

/// <summary>
/// A small country: the national office, two provinces with what is below them, an office that moved from one province to another, and
/// one that has ended. Each has a unit, an office that somebody holds, and an admin. Worked on as the application's role.
/// </summary>
internal sealed class Negeri : IAsyncDisposable
{
    public const string Penerbit = "https://uji.example";

    /// <summary>The day everything in it is about.</summary>
    public static readonly DateOnly Hari = new(2026, 3, 16);

    private static readonly DateOnly Dahulu = new(2010, 1, 1);

    private static readonly TestRecipe Recipe = new("negeri", PrepareAsync);

    private readonly ServiceProvider _services;
    private readonly Dictionary<string, long> _ids = [];

    private Negeri(TestDatabase database, string login, IInterceptor[] interceptors)
    {
        Database = database;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddKinerjaPersistence(Provider, login, options => options.AddInterceptors(interceptors))
            .BuildServiceProvider();
    }

    public static PostgreSqlProvider Provider { get; } = new();

    public TestDatabase Database { get; }

    public TestClock Clock { get; } = new("2026-03-16T03:00:00Z");

    public IReadOnlyCollection<string> Kode => _ids.Keys;

    public long this[string kode] => _ids[kode];

    /// <param name="connections">The size of the pool.</param>
    public static async Task<Negeri> CreateAsync(int connections = 10, params IInterceptor[] interceptors)
    {
        var database = await TestDatabase.CreateAsync(Recipe, TestContext.Current.CancellationToken);
        var negeri = new Negeri(database, $"{database.ApplicationConnectionString};Maximum Pool Size={connections}", interceptors);
        await using var db = Context(database.OwnerConnectionString);
        foreach (var versi in await db.SatkerVersi.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)) negeri._ids[versi.Kode] = versi.SatkerId;
        return negeri;
    }

    public static KinerjaDbContext Context(string login) => new(Options(o => o.UseNpgsql(login)));

    public static KinerjaDbContext Context(System.Data.Common.DbConnection connection) => new(Options(o => o.UseNpgsql(connection)));

    /// <summary>The admin of an office, as the login finds them.</summary>
    public async Task<Pelaku> AdminAsync(string kode) =>
        await _services.CreateScope().ServiceProvider.GetRequiredService<PelakuLoader>().LoadAsync(Penerbit, $"admin-{_ids[kode]}", TestContext.Current.CancellationToken)
        ?? throw new ArgumentException($"Nobody is admin of {kode}.", nameof(kode));

    public ReadSession Read(Pelaku pelaku) => Scope(pelaku).GetRequiredService<ReadSession>();

    public WriteSession Write(Pelaku pelaku) => Scope(pelaku).GetRequiredService<WriteSession>();

    public IServiceProvider Scope(Pelaku pelaku)
    {
        var services = _services.CreateScope().ServiceProvider;
        services.GetRequiredService<PelakuKini>().Pelaku = pelaku;
        return services;
    }

    /// <summary>One change with its line in the trail: a further office in the unit of a satker.</summary>
    public Task<long> AddJabatanAsync(Pelaku pelaku, string kode, string nama) => Write(pelaku).RunAsync(
        async (db, token) =>
        {
            var satkerId = _ids[kode];
            var unit = await db.UnitKerja.Include(u => u.Riwayat).Include(u => u.Satker!.Riwayat).FirstAsync(u => u.SatkerId == satkerId, token);
            var jabatan = Jabatan.Establish(unit, JenisJabatan.KepalaSubbagian, nama, Hari);
            db.Add(jabatan);
            return new Perubahan<long>(satkerId, () => new CatatanJejak(satkerId, "tambahJabatan", "Jabatan", jabatan.Id, $"Jabatan {nama} dibentuk."));
        },
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static DbContextOptions<KinerjaDbContext> Options(Action<DbContextOptionsBuilder<KinerjaDbContext>> use)
    {
        var options = new DbContextOptionsBuilder<KinerjaDbContext>();
        use(options);
        return options.Options;
    }

    private static async Task PrepareAsync(string ownerLogin, CancellationToken cancellationToken)
    {
        await using var db = Context(ownerLogin);
        await db.Database.MigrateAsync(cancellationToken);
        await Provider.GrantAsync(db, TestRoles.Application, cancellationToken);

        var pusat = Found("00", JenisSatker.Pusat, null);
        var (maluku, malukuUtara, papua, papuaSelatan) = (Found("81", JenisSatker.Provinsi, pusat), Found("82", JenisSatker.Provinsi, pusat), Found("91", JenisSatker.Provinsi, pusat), Found("93", JenisSatker.Provinsi, pusat));
        var merauke = Found("9101", JenisSatker.Kabupaten, papua);
        var bubar = Found("8103", JenisSatker.Kabupaten, maluku);
        Satker[] all = [pusat, maluku, malukuUtara, papua, papuaSelatan, merauke, bubar, Found("8101", JenisSatker.Kabupaten, maluku), Found("8171", JenisSatker.Kota, maluku), Found("8201", JenisSatker.Kabupaten, malukuUtara)];
        db.AddRange(all);
        await db.SaveChangesAsync(cancellationToken);

        merauke.Change(merauke.Terakhir.Data with { Kode = KodeSatker.Parse("9301", "kode"), Induk = papuaSelatan }, new DateOnly(2022, 11, 11));
        await db.SaveChangesAsync(cancellationToken);

        foreach (var satker in all)
        {
            var unit = UnitKerja.Establish(satker, JenisUnitKerja.Sekretariat, $"Sekretariat {satker.Terakhir.Nama}", null, 1, Dahulu);
            var jabatan = Jabatan.Establish(unit, JenisJabatan.Sekretaris, $"Sekretaris {satker.Terakhir.Nama}", Dahulu);
            var admin = Pengguna.Register(Penerbit, $"admin-{satker.Id}", $"Admin {satker.Terakhir.Kode}");
            db.AddRange(unit, jabatan, admin);
            await db.SaveChangesAsync(cancellationToken);
            admin.Assign(satker.Id, Peran.Admin, Dahulu, null);
            jabatan.Appoint(new PejabatData($"Pemangku {satker.Terakhir.Kode}", null, admin.Id, Kapasitas.Definitif, null), Dahulu, null);
        }

        // An office that has ended, with what stood in it.
        bubar.Close(new DateOnly(2020, 12, 31));
        await db.SaveChangesAsync(cancellationToken);

        db.AddRange(new PohonSatker(all.SelectMany(s => s.Riwayat.Select(v => new Cabang(s.Id, v.Kode, v.Nama, v.Jenis, v.IndukId, v.BerlakuDari, v.BerlakuSampai)))).Jalur());
        await db.SaveChangesAsync(cancellationToken);

        static Satker Found(string kode, JenisSatker jenis, Satker? induk) =>
            Satker.Establish(new SatkerData(KodeSatker.Parse(kode, "kode"), $"KPU {kode}", jenis, $"Wilayah {kode}", induk, null), Dahulu);
    }
}
