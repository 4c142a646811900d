using Kinerja.Persistence.Tests.Testing;
using Kinerja.Testing;

namespace Kinerja.Persistence.Tests.Seeding;

/// <summary>A database with all offices, for the tests of one class that only read it or are refused.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    private TestDatabase? _database;

    public string Owner => _database!.OwnerConnectionString;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(KinerjaRecipe.Seeded, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_database is { } database) await database.DisposeAsync();
    }

    internal Task<List<string>> ListAsync(string sql) => Sql.ListAsync(Owner, sql);
}
