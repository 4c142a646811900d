namespace Kinerja.Testing;

/// <summary>
/// The two roles of every installation: the owner, who migrates, and the application, which has what the migrations grant it.
/// They belong to the server and not to a database, so all tests share them.
/// </summary>
public static class TestRoles
{
    public const string Owner = "kinerja_pemilik";
    public const string Application = "kinerja_aplikasi";
    internal const string Password = "uji";

    private static readonly Lazy<Task> Made = new(CreateAsync);

    /// <summary>Once per process; a role that is there already is left as it is.</summary>
    internal static Task EnsureAsync() => Made.Value;

    private static async Task CreateAsync()
    {
        await using var connection = await TestPostgres.OpenAsync(CancellationToken.None);
        // The lock ends with the connection. Without it two test projects would create the same role at the same time.
        await connection.ExecuteAsync("SELECT pg_advisory_lock(hashtextextended('kinerja: peran uji', 0))", CancellationToken.None);
        foreach (var role in (string[])[Owner, Application])
        {
            await connection.ExecuteAsync(
                $"""
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
                        CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '{Password}';
                    END IF;
                END $$
                """,
                CancellationToken.None);
        }
    }
}
