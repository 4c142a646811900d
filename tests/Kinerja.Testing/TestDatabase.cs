using Npgsql;

namespace Kinerja.Testing;

/// <summary>
/// A database for one test class (or one test), dropped at its end. With a recipe it is a copy of that recipe's template, which takes a
/// fraction of the time that the recipe takes; what belongs to a database as such, as its own settings and grants on it, is not copied.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(string name) => Name = name;

    public string Name { get; }

    /// <summary>The owner of the database and of everything in it.</summary>
    public string OwnerConnectionString => TestPostgres.Login(Name, TestRoles.Owner);

    /// <summary>The role that serves requests.</summary>
    public string ApplicationConnectionString => TestPostgres.Login(Name, TestRoles.Application);

    /// <summary>For what neither role may do: tampering, looking at the server.</summary>
    public string SuperConnectionString => TestPostgres.Login(Name);

    /// <param name="recipe">What is in it; nothing if left out.</param>
    public static async Task<TestDatabase> CreateAsync(TestRecipe? recipe = null, CancellationToken cancellationToken = default)
    {
        await TestRoles.EnsureAsync().WaitAsync(cancellationToken);
        if (recipe is not null) await TestTemplate.EnsureAsync(recipe).WaitAsync(cancellationToken);

        var database = new TestDatabase($"uji_{Guid.NewGuid():N}");
        var content = recipe is null ? TestTemplate.Empty : $"TEMPLATE {recipe.Template}";
        await using var connection = await TestPostgres.OpenAsync(cancellationToken);
        await connection.ExecuteAsync($"CREATE DATABASE {database.Name} OWNER {TestRoles.Owner} {content}", cancellationToken);
        return database;
    }

    /// <summary>Also where something is connected to it still.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var login in (string[])[OwnerConnectionString, ApplicationConnectionString, SuperConnectionString])
        {
            await using var pooled = new NpgsqlConnection(login);
            NpgsqlConnection.ClearPool(pooled);
        }

        await using var connection = await TestPostgres.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", CancellationToken.None);
    }
}
