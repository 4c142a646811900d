using System.Collections.Concurrent;
using Kinerja.Api.Features.Common;
using Kinerja.Api.Scalars;
using Kinerja.Api.Schema;
using Kinerja.GraphQL;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Kinerja.Api.Tests.Lists.Sample;

/// <summary>
/// A PostgreSQL database with random rows (always the same), behind the common SDL, the sample's, and the engine. Texts order as in
/// the product, by ICU's Indonesian.
/// </summary>
public sealed class SampleDatabase : IAsyncLifetime
{
    public static readonly BoundSchema Schema = Binder.Bind(
        SchemaBuilder.BuildOrThrow(
            [.. EmbeddedSdl.Sources, new Source(File.ReadAllBytes(Repository.PathOf("tests", "Kinerja.Api.Tests", "Lists", "Sample", "sample.graphql")), "sample.graphql")],
            [new DateCodec(), new DateTimeCodec(), new DecimalCodec()]),
        new BindingOptions { Types = [.. typeof(CommonQueries).Assembly.GetTypes(), .. typeof(SampleFields).Assembly.GetTypes().Where(t => t.Namespace == typeof(SampleFields).Namespace)] });

    private readonly string _name = $"lists_{Guid.NewGuid():N}";
    private DbContextOptions<SampleContext> _options = null!;

    public SampleRows Rows { get; } = SampleRows.Random(seed: 20);

    public GraphTestHost Host { get; private set; } = null!;

    /// <summary>Every statement since the last <see cref="Forget"/>.</summary>
    public ConcurrentQueue<string> Statements { get; } = [];

    /// <summary>How many queries EF Core had to compile since then.</summary>
    public int Compilations { get; private set; }

    private static string Server => Environment.GetEnvironmentVariable("KINERJA_TEST_POSTGRES")
        ?? throw new InvalidOperationException("KINERJA_TEST_POSTGRES is not set: give it the connection string of a PostgreSQL role that may create databases.");

    public SampleContext Open() => new(_options);

    public void Forget()
    {
        Statements.Clear();
        Compilations = 0;
    }

    public async Task<string> DataAsync(string document, string variables = "{}")
    {
        var answer = await Host.ExecuteAsync(document, variables, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.Errors.Count == 0, answer.Json);
        return answer.Data!;
    }

    /// <summary>The texts, each with its place in the database's order.</summary>
    public async Task<Dictionary<string, int>> RankAsync(IEnumerable<string> texts)
    {
        await using var db = Open();
        string[] distinct = [.. texts.Distinct()];
        var sorted = await db.Database.SqlQuery<string>($"""SELECT t AS "Value" FROM unnest({distinct}) t ORDER BY t""").ToListAsync(TestContext.Current.CancellationToken);
        return sorted.Select((text, i) => (text, i)).ToDictionary(t => t.text, t => t.i);
    }

    public async ValueTask InitializeAsync()
    {
        await RunAsync($"CREATE DATABASE {_name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'id' LC_COLLATE 'C' LC_CTYPE 'C'");
        _options = new DbContextOptionsBuilder<SampleContext>()
            .UseNpgsql(new NpgsqlConnectionStringBuilder(Server) { Database = _name, IncludeErrorDetail = true }.ConnectionString)
            .AddInterceptors(new Listener(Statements))
            .LogTo((id, _) => id == CoreEventId.QueryCompilationStarting, _ => Compilations++)
            .Options;

        await using var db = Open();
        await db.Database.EnsureCreatedAsync();
        db.AddRange(Rows.DaftarKantor);
        db.AddRange(Rows.DaftarOrang);
        db.AddRange(Rows.DaftarRiwayat);
        await db.SaveChangesAsync();

#pragma warning disable RS0030 // A composition root.
        Host = new GraphTestHost(Schema, new ExecutorOptions { Clock = TimeProvider.System, ExposeInternalErrors = true }, new Services(new SampleSession(Open)));
#pragma warning restore RS0030
    }

    public async ValueTask DisposeAsync() => await RunAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own making.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Services(SampleSession session) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(session) ? session : null;
    }

    private sealed class Listener(ConcurrentQueue<string> statements) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            statements.Enqueue(command.CommandText);
            return new(result);
        }
    }
}

/// <summary>One database for all tests that only read.</summary>
[CollectionDefinition(Name)]
public sealed class SampleDatabases : ICollectionFixture<SampleDatabase>
{
    public const string Name = "Lists over one database";
}
