using System.Collections.Concurrent;
using Npgsql;

namespace Kinerja.Testing;

/// <summary>The databases that test databases are copies of: one per recipe and build, made by whoever needs it first.</summary>
internal static class TestTemplate
{
    /// <summary>What Kinerja's databases are like everywhere, whatever the server's own default is.</summary>
    public const string Empty = "TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'id'";

    private static readonly ConcurrentDictionary<string, Lazy<Task>> Made = new();

    /// <summary>A recipe that failed is not tried again in this process: every test that needs it fails with its reason.</summary>
    public static Task EnsureAsync(TestRecipe recipe) => Made.GetOrAdd(recipe.Template, _ => new Lazy<Task>(() => MakeAsync(recipe))).Value;

    private static async Task MakeAsync(TestRecipe recipe)
    {
        await using var connection = await TestPostgres.OpenAsync(CancellationToken.None);
        // Other test projects run at the same time. The lock ends with the connection, also where this process is killed.
        await connection.ExecuteAsync($"SELECT pg_advisory_lock(hashtextextended('kinerja: {recipe.Template}', 0))", CancellationToken.None);
        if (await ExistsAsync(connection, recipe.Template)) return;

        // It gets its name when it is complete, so that nobody copies one that was interrupted.
        var unfinished = recipe.Template + "_baru";
        await connection.ExecuteAsync($"DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)", CancellationToken.None);
        await connection.ExecuteAsync($"CREATE DATABASE {unfinished} OWNER {TestRoles.Owner} {Empty}", CancellationToken.None);
        try
        {
            await recipe.PrepareAsync(TestPostgres.Login(unfinished, TestRoles.Owner), CancellationToken.None);
        }
        catch
        {
            await connection.ExecuteAsync($"DROP DATABASE {unfinished} WITH (FORCE)", CancellationToken.None);
            throw;
        }

        await CloseAsync(connection, unfinished);
        await connection.ExecuteAsync($"ALTER DATABASE {unfinished} RENAME TO {recipe.Template}", CancellationToken.None);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string database)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", connection) { Parameters = { new() { Value = database } } };
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A database with connections cannot be copied, and the recipe may have left some in a pool.</summary>
    private static async Task CloseAsync(NpgsqlConnection connection, string database)
    {
        await connection.ExecuteAsync($"ALTER DATABASE {database} WITH ALLOW_CONNECTIONS false", CancellationToken.None);
        await connection.ExecuteAsync($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{database}' AND pid <> pg_backend_pid()", CancellationToken.None);
    }
}
