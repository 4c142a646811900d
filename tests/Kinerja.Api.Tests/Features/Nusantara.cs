using System.Data.Common;
using Kinerja.Api.Tests.Schema;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.GraphQL;
using Kinerja.GraphQL.Testing;
using Kinerja.Persistence;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Seeding;
using Kinerja.Persistence.Sessions;
using Kinerja.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Api.Tests.Features;

/// <summary>
/// The whole country as it is seeded, with a few persons in it: users with roles, holders of offices, and the trail of how they came
/// there. Asked as the application's role with the fence raised, through the real schema and services. Tests only read it.
/// </summary>
public sealed class Nusantara : IAsyncLifetime
{
    public const string Penerbit = "https://masuk.uji";

    private static readonly TestRecipe Recipe = new("nusantara", PrepareAsync);

    private static readonly PostgreSqlProvider PostgreSql = new();

    private TestDatabase _database = null!;

    /// <summary>Half a year after the codes were last changed.</summary>
    public static TestClock Clock => new("2025-06-30T03:00:00Z");

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(Recipe, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <summary>Asks as the user of this name, "admin 81"; null is the system.</summary>
    /// <param name="loosen">Takes one of the two fences away, to see that the other holds.</param>
    public async Task<Jawaban> AskAsync(string? subjek, string document, string variables = "{}", Loosen loosen = Loosen.Nothing)
    {
        var cancel = TestContext.Current.CancellationToken;
        var counter = new StatementCounter();
        await using var services = ServicesOf(_database.ApplicationConnectionString, new FenceOf(PostgreSql, loosen, subjek), counter);
        await using var scope = services.CreateAsyncScope();
        if (subjek is not null)
        {
            var pelaku = await services.GetRequiredService<PelakuLoader>().LoadAsync(Penerbit, subjek, cancel);
            scope.ServiceProvider.GetRequiredService<PelakuKini>().Pelaku = pelaku is null ? Pelaku.Anonim : loosen.HasFlag(Loosen.Filter) ? Everywhere(pelaku) : pelaku;
        }
        else scope.ServiceProvider.GetRequiredService<PelakuKini>().Pelaku = Pelaku.Sistem;

        ((FenceOf)services.GetRequiredService<DatabaseProvider>()).Loaded = true;
        counter.Clear();
        var host = new GraphTestHost(BoundOnce.Schema, new ExecutorOptions { Clock = Clock, ExposeInternalErrors = true }, scope.ServiceProvider);
        var answer = await host.ExecuteAsync(document, variables, cancellationToken: cancel);
        return new Jawaban(answer, [.. counter.Texts], host.Calls.Calls);
    }

    /// <summary>The operation of this name, as consumers send it.</summary>
    public static string Operation(string name) => KnownOperations.Of(name);

    public async Task<T> ReadAsync<T>(Func<KinerjaDbContext, Task<T>> read)
    {
        await using var services = ServicesOf(_database.OwnerConnectionString, PostgreSql, null);
        await using var db = await services.GetRequiredService<IDbContextFactory<KinerjaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await read(db);
    }

    private static ServiceProvider ServicesOf(string connection, DatabaseProvider provider, StatementCounter? counter, TimeProvider? clock = null) => new ServiceCollection()
        .AddSingleton(clock ?? Clock)
        .AddKinerjaPersistence(provider, connection, options => { if (counter is not null) options.AddInterceptors(counter); })
        .BuildServiceProvider();

    /// <summary>The same person, whom every filter of ours believes to reach the whole country.</summary>
    private static Pelaku Everywhere(Pelaku pelaku) => new(
        pelaku.PenggunaId!.Value, pelaku.Nama, pelaku.Wewenang.Select(w => w with { DiPusat = true }).Append(new Wewenang(Peran.Pengawas, pelaku.Akar.First(), true, [])));

    private static async Task PrepareAsync(string owner, CancellationToken cancellationToken)
    {
        var clock = new TestClock("2025-01-02T01:00:00Z");
        await using var services = ServicesOf(owner, PostgreSql, null, clock);
        var contexts = services.GetRequiredService<IDbContextFactory<KinerjaDbContext>>();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await PostgreSql.GrantAsync(db, TestRoles.Application, cancellationToken);
        await new SatkerSeeder(contexts, PostgreSql).RunAsync(_ => { }, cancellationToken);
        await new WargaNusantara(services, clock).SettleAsync(cancellationToken);
    }

    private sealed class StatementCounter : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public void Clear() => Texts.Clear();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return new(result);
        }
    }

    /// <summary>PostgreSQL with the fence as somebody else would have it, once it is known who asks.</summary>
    private sealed class FenceOf(DatabaseProvider real, Loosen loosen, string? subjek) : DatabaseProvider
    {
        private Pagar? _own;

        public bool Loaded { get; set; }

        public override System.Data.IsolationLevel Snapshot => real.Snapshot;

        public override void Configure(DbContextOptionsBuilder options, string connectionString) => real.Configure(options, connectionString);

        public override Task RaiseFenceAsync(KinerjaDbContext db, Pagar pagar, CancellationToken cancellationToken)
        {
            // The last fence raised while loading is the one of the person's own roles.
            if (!Loaded) _own = pagar;
            else if (loosen.HasFlag(Loosen.Fence)) pagar = pagar with { IsSemua = true };
            else if (loosen.HasFlag(Loosen.Filter) && subjek is not null) pagar = _own! with { Penerbit = null, Subjek = null };
            return real.RaiseFenceAsync(db, pagar, cancellationToken);
        }

        public override Task<KepalaJejak> LockKepalaAsync(KinerjaDbContext db, long satkerId, CancellationToken cancellationToken) => real.LockKepalaAsync(db, satkerId, cancellationToken);

        public override Task EnterAloneAsync(KinerjaDbContext db, string gate, CancellationToken cancellationToken) => real.EnterAloneAsync(db, gate, cancellationToken);

        public override Task GrantAsync(KinerjaDbContext db, string role, CancellationToken cancellationToken) => real.GrantAsync(db, role, cancellationToken);

        public override string? BrokenConstraint(DbException exception) => real.BrokenConstraint(exception);

        public override bool IsLostRace(DbException exception) => real.IsLostRace(exception);

        // The gates are for whoever migrates and seeds.
        protected override Task EnterAsync(KinerjaDbContext db, string gate, CancellationToken cancellationToken) => throw new NotSupportedException();

        protected override Task LeaveAsync(KinerjaDbContext db, string gate) => throw new NotSupportedException();
    }
}

/// <summary>What keeps a reader out of foreign rows, taken away for a test.</summary>
[Flags]
public enum Loosen
{
    Nothing = 0,
    Filter = 1,
    Fence = 2,
    Both = Filter | Fence,
}

/// <summary>An answer, the statements it took, and the calls of resolvers.</summary>
public sealed record Jawaban(TestAnswer Answer, IReadOnlyList<string> Statements, IReadOnlyDictionary<string, int> Calls)
{
    /// <exception cref="Xunit.Sdk.XunitException">There were errors.</exception>
    public string Data
    {
        get
        {
            Assert.True(Answer.Errors.Count == 0, Answer.Json);
            return Answer.Data!;
        }
    }

    public System.Text.Json.JsonElement Json => System.Text.Json.JsonDocument.Parse(Data, new() { MaxDepth = 128 }).RootElement;
}

[CollectionDefinition(Name)]
public sealed class MembacaNusantara : ICollectionFixture<Nusantara>
{
    public const string Name = "Reading the whole country";
}
