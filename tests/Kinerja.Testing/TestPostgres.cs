using Npgsql;

namespace Kinerja.Testing;

/// <summary>The PostgreSQL that tests run on, and how they log in to it.</summary>
public static class TestPostgres
{
    /// <summary>The setting by which <c>./kinerja test</c> says where it is: the connection string of a superuser.</summary>
    public const string Setting = "KINERJA_TEST_POSTGRES";

    /// <summary>Many test classes have a database each, at the same time; their connections have to fit into one server.</summary>
    private const int ConnectionsPerLogin = 10;

    public static string ConnectionString => Read(Environment.GetEnvironmentVariable(Setting));

    internal static string Read(string? setting) => string.IsNullOrWhiteSpace(setting)
        ? throw new InvalidOperationException(
            $"{Setting} is not set, so the tests have no PostgreSQL. Run them with './kinerja test [--only PATTERN]', which starts one and throws it away, "
            + "or run './kinerja test-server' and set what it prints.")
        : setting;

    /// <summary>For work on the server itself. Not pooled: it is rare, and a pool would keep the server from being stopped.</summary>
    internal static async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        // Advisory locks count within one database, so everybody has to meet in the same one.
        var login = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false, CommandTimeout = 300 };
        var connection = new NpgsqlConnection(login.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    internal static async Task ExecuteAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A connection string for one database, as the superuser or as one of <see cref="TestRoles"/>.</summary>
    internal static string Login(string database, string? role = null)
    {
        var login = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database, MaxPoolSize = ConnectionsPerLogin };
        if (role is not null) (login.Username, login.Password) = (role, TestRoles.Password);
        return login.ConnectionString;
    }
}
