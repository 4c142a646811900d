using Kinerja.Persistence.Providers;
using Kinerja.Persistence.SqlServer;

namespace Kinerja.Api.Settings;

/// <summary>Which database: a product and where it is.</summary>
internal sealed record DatabaseChoice(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>Serves requests: no owner of anything.</summary>
    public const string Application = "Kinerja";

    /// <summary>Migrates and seeds.</summary>
    public const string Owner = "KinerjaOwner";

    private const string PostgreSql = "PostgreSql";
    private const string SqlServer = "SqlServer";

    /// <param name="connection"><see cref="Application"/> or <see cref="Owner"/>.</param>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static DatabaseChoice Of(IConfiguration configuration, string connection = Application)
    {
        var provider = ProviderOf(configuration);
        var text = configuration.GetConnectionString(connection);
        return string.IsNullOrWhiteSpace(text) ? throw new SettingException($"Say which database: set ConnectionStrings__{connection} to {Example(provider, connection)}.") : new DatabaseChoice(provider, text);
    }

    public static DatabaseProvider ProviderOf(IConfiguration configuration) => configuration["Database:Provider"] switch
    {
        null or "" => new PostgreSqlProvider(),
        var name when name.Equals(PostgreSql, StringComparison.OrdinalIgnoreCase) => new PostgreSqlProvider(),
        var name when name.Equals(SqlServer, StringComparison.OrdinalIgnoreCase) => new SqlServerProvider(),
        var other => throw new SettingException($"Database__Provider is {PostgreSql} (which it is if left out) or {SqlServer}, not '{other}'."),
    };

    private static string Example(DatabaseProvider provider, string connection)
    {
        var role = connection == Owner ? "the owner of the tables" : "the role that serves requests";
        return provider is SqlServerProvider
            ? $"a connection string of {role}, as 'Server=...;Database=...;User Id=...;Password=...'"
            : $"a connection string of {role}, as 'Host=...;Database=...;Username=...;Password=...'";
    }
}
