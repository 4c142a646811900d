using Kinerja.Api.Settings;
using Microsoft.Extensions.Configuration;

namespace Kinerja.Api.Tests.Settings;

public sealed class DatabaseChoiceTests
{
    [Theory]
    [InlineData(null, "PostgreSqlProvider")]
    [InlineData("", "PostgreSqlProvider")]
    [InlineData("PostgreSql", "PostgreSqlProvider")]
    [InlineData("sqlserver", "SqlServerProvider")]
    public void ProviderOf_WhenNamed_IsThatOne(string? name, string expected) => Assert.Equal(expected, DatabaseChoice.ProviderOf(Settings(("Database:Provider", name))).GetType().Name);

    [Fact]
    public void ProviderOf_WhenUnknown_SaysWhatThereIs()
    {
        var refused = Assert.Throws<SettingException>(() => DatabaseChoice.ProviderOf(Settings(("Database:Provider", "Oracle"))));

        Assert.Equal("Database__Provider is PostgreSql (which it is if left out) or SqlServer, not 'Oracle'.", refused.Message);
    }

    [Fact]
    public void Of_WhenGiven_IsTheConnectionThatWasAskedFor()
    {
        var settings = Settings(("ConnectionStrings:Kinerja", "Host=a"), ("ConnectionStrings:KinerjaOwner", "Host=b"));

        Assert.Equal(("Host=a", "Host=b"), (DatabaseChoice.Of(settings).ConnectionString, DatabaseChoice.Of(settings, DatabaseChoice.Owner).ConnectionString));
    }

    [Theory]
    [InlineData("PostgreSql", DatabaseChoice.Owner, "Say which database: set ConnectionStrings__KinerjaOwner to a connection string of the owner of the tables, as 'Host=...;Database=...;Username=...;Password=...'.")]
    [InlineData("SqlServer", DatabaseChoice.Application, "Say which database: set ConnectionStrings__Kinerja to a connection string of the role that serves requests, as 'Server=...;Database=...;User Id=...;Password=...'.")]
    public void Of_WhenMissing_SaysWhatToGive(string provider, string connection, string expected)
    {
        var refused = Assert.Throws<SettingException>(() => DatabaseChoice.Of(Settings(("Database:Provider", provider)), connection));

        Assert.Equal(expected, refused.Message);
    }

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();
}
