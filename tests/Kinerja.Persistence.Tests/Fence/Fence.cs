using System.Data;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kinerja.Persistence.Tests.Fence;

/// <summary>The application's role behind a fence, with no filter in any of its statements.</summary>
internal sealed class Fence : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private Fence(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <summary>All tables of the model: a new one is in every test from its first day.</summary>
    public static IReadOnlyList<string> Tables { get; } = FindTables();

    /// <param name="pagar">None if left out.</param>
    public static async Task<Fence> OpenAsync(string login, Pagar? pagar = null)
    {
        var connection = new NpgsqlConnection(login);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        if (pagar is not null)
        {
            await using var db = Negeri.Context(connection);
            await db.Database.UseTransactionAsync(transaction, TestContext.Current.CancellationToken);
            await Negeri.Provider.RaiseFenceAsync(db, pagar, TestContext.Current.CancellationToken);
        }

        return new Fence(connection, transaction);
    }

    public async Task<List<T>> ListAsync<T>(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(await reader.GetFieldValueAsync<T>(0, TestContext.Current.CancellationToken));
        return rows;
    }

    /// <summary>How many rows it changed, or the SQL state of its refusal; undone in any case.</summary>
    public async Task<string> TryAsync(string sql)
    {
        await _transaction.SaveAsync("coba", TestContext.Current.CancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(sql, _connection, _transaction);
            return $"{await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)} rows";
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
        finally
        {
            await _transaction.RollbackAsync("coba", TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Everything that can be seen or changed, table by table; empty behind a closed fence.</summary>
    public async Task<List<string>> FindHolesAsync(string ownerLogin)
    {
        await using var owner = await OpenAsync(ownerLogin);
        List<string> holes = [];
        foreach (var table in Tables)
        {
            var row = (await owner.ListAsync<string>($"SELECT row_to_json(t)::text FROM {table} AS t LIMIT 1"))[0].Replace("'", "''", StringComparison.Ordinal);
            var seen = (await ListAsync<long>($"SELECT count(*) FROM {table}"))[0];
            if (seen > 0) holes.Add($"{table}: {seen} rows seen");
            await AddAsync(table, "insert", $"INSERT INTO {table} SELECT * FROM json_populate_record(NULL::{table}, '{row}')", "42501");
            await AddAsync(table, "update", $"UPDATE {table} SET {(table is "satker" or "pengguna" ? "versi = versi" : "satker_id = satker_id")}", table == "jejak" ? "42501" : "0 rows");
            await AddAsync(table, "delete", $"DELETE FROM {table}", table == "satker_jalur" ? "0 rows" : "42501");
            await AddAsync(table, "truncate", $"TRUNCATE {table}", "42501");
        }

        return holes;

        async Task AddAsync(string table, string what, string sql, string expected)
        {
            if (await TryAsync(sql) is var result && result != expected) holes.Add($"{table}: {what} {result}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection.State == ConnectionState.Open) await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static List<string> FindTables()
    {
        using var db = Negeri.Context("Host=model");
        return [.. db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().Order(StringComparer.Ordinal)];
    }
}
