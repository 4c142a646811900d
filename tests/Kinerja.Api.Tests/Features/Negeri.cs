using System.Text;
using System.Text.Json;
using Kinerja.Api.Features;
using Kinerja.Api.Features.Common;
using Kinerja.Api.Tests.Schema;
using Kinerja.Domain.Akses;
using Kinerja.GraphQL;
using Kinerja.GraphQL.Testing;
using Kinerja.Persistence;
using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Kinerja.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kinerja.Api.Tests.Features;

/// <summary>The small country in a database of its own, asked through the real schema as the application's role, with the fence up.</summary>
internal sealed class Negeri : IAsyncDisposable
{
    /// <summary>Noon in Jakarta on the day that every test takes place on.</summary>
    public const string Sekarang = "2026-03-10T05:00:00Z";

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly Executor _executor;

    private Negeri(TestDatabase database)
    {
        _database = database;
        var clock = new TestClock(Sekarang);
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddKinerjaPersistence(new PostgreSqlProvider(), database.ApplicationConnectionString)
            .AddKinerjaFeatures()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        _executor = new Executor(BoundOnce.Schema, new ExecutorOptions { Clock = clock, ExposeInternalErrors = true });
    }

    /// <summary>Set to act as somebody else than who logs in: what the authorisation tests use to see themselves fail.</summary>
    public Pelaku? Instead { get; set; }

    public static async Task<Negeri> CreateAsync() => new(await TestDatabase.CreateAsync(NegeriRecipe.Recipe, TestContext.Current.CancellationToken));

    /// <param name="subjek">Who logs in; null for nobody.</param>
    public async Task<string> AskAsync(string? subjek, string document, object? variables = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var scope = _services.CreateAsyncScope();
        if (subjek is not null)
        {
            var loaded = await _services.GetRequiredService<PelakuLoader>().LoadAsync(NegeriRecipe.Penerbit, subjek, cancellationToken);
            scope.ServiceProvider.GetRequiredService<PelakuKini>().Pelaku = Instead ?? loaded ?? Pelaku.Anonim;
        }

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(variables ?? new { }));
        var request = new GraphRequest { Document = Encoding.UTF8.GetBytes(document), Variables = json.RootElement };
        using var response = await _executor.ExecuteAsync(request, scope.ServiceProvider, cancellationToken);
        return (await GraphTestHost.ReadAsync(response, cancellationToken)).Json;
    }

    /// <summary>One mutation, its payload's named object as far as <paramref name="selection"/> asks, and its errors: what stands behind the field's name.</summary>
    public async Task<string> ChangeAsync(string? subjek, string mutation, string input, string selection)
    {
        var answer = await AskAsync(subjek, $"mutation {{ {mutation}(input: {{ {input} }}) {{ {selection} errors {{ __typename ... on Galat {{ kode pesan letak }} }} }} }}");
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("errors", out _) ? answer : json.RootElement.GetProperty("data").GetProperty(mutation).GetRawText();
    }

    /// <summary>The id that clients use, from a statement that gives the number.</summary>
    public async Task<string> IdAsync(string jenis, string sql) => GlobalId.Of(jenis, (long)(await ScalarAsync(sql))!);

    public Task<string> UnitAsync(string nama) => IdAsync("UnitKerja", $"SELECT unit_kerja_id FROM unit_kerja_versi WHERE nama = '{nama}' LIMIT 1");

    public Task<string> JabatanAsync(string nama) => IdAsync("Jabatan", $"SELECT id FROM jabatan WHERE nama = '{nama}'");

    public Task<string> PejabatAsync(string nama) => IdAsync("Pejabat", $"SELECT id FROM pejabat WHERE nama = '{nama}'");

    public Task<string> PenggunaAsync(string subjek) => IdAsync("Pengguna", $"SELECT id FROM pengguna WHERE subjek = '{subjek}'");

    public Task<string> PenugasanAsync(string subjek) =>
        IdAsync("Penugasan", $"SELECT t.id FROM penugasan t JOIN pengguna p ON p.id = t.pengguna_id WHERE p.subjek = '{subjek}' ORDER BY t.id LIMIT 1");

    public Task<object?> ScalarAsync(string sql) => RunAsync(sql, c => c.ExecuteScalarAsync(TestContext.Current.CancellationToken));

    public Task ExecuteAsync(string sql) => RunAsync(sql, c => c.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

    /// <summary>Every row of every table, as text.</summary>
    public async Task<string> DumpAsync()
    {
        var tables = (string[])(await ScalarAsync("SELECT array_agg(tablename::text ORDER BY tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory'"))!;
        var all = string.Join(" UNION ALL ", tables.Select(t => $"SELECT '{t} ' || t::text AS baris FROM {t} t"));
        return (string)(await ScalarAsync($"SELECT string_agg(baris, E'\\n' ORDER BY baris) FROM ({all}) x"))!;
    }

    /// <summary>The trail's lines in order: who, what, the sentence, and what changed.</summary>
    public async Task<string[]> JejakAsync() => (string[])(await ScalarAsync(
        "SELECT coalesce(array_agg(pelaku_nama || ' | ' || tindakan || ' | ' || objek_jenis || ' | ' || ringkas ORDER BY waktu, satker_id, urut), '{}') FROM jejak"))!;

    public async Task<string> RincianAsync() => (string)(await ScalarAsync("SELECT rincian FROM jejak ORDER BY waktu DESC, urut DESC LIMIT 1"))!;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<T> RunAsync<T>(string sql, Func<NpgsqlCommand, Task<T>> run)
    {
        await using var connection = new NpgsqlConnection(_database.SuperConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await run(command);
    }
}
