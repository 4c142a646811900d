using System.Collections;
using System.Reflection;
using Kinerja.Persistence.SqlServer.Tests.Recording;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kinerja.Persistence.SqlServer.Tests;

/// <summary>
/// Nobody here has a SQL Server, so the least is held: that all we would ever send to it can be translated, and is T-SQL.
/// </summary>
public sealed class StatementTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whatever takes the database and asks or changes something: queries, and updates in bulk.</summary>
    public static TheoryData<string> Queries => [.. QueryMethods.Select(NameOf).Order(StringComparer.Ordinal)];

    private static IEnumerable<MethodInfo> QueryMethods =>
        from type in typeof(KinerjaDbContext).Assembly.GetTypes()
        where type.Namespace?.StartsWith("Kinerja.Persistence.Queries", StringComparison.Ordinal) == true
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.GetParameters().Any(p => p.ParameterType == typeof(KinerjaDbContext))
        select method;

    public static TheoryData<string> Entities
    {
        get
        {
            using var db = new RecordingDatabase().CreateDbContext();
            return [.. db.Model.GetEntityTypes().Select(e => e.Name).Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_WhenOnSqlServer_IsTSql(string query)
    {
        var method = Assert.Single(QueryMethods, m => NameOf(m) == query);

        foreach (var sparse in new[] { false, true })
        {
            var database = new RecordingDatabase();
            await using var db = database.CreateDbContext();
            await RunAsync(() => method.Invoke(null, ExampleArguments.For(method, db, sparse)));

            Assert.NotEmpty(database.Statements);
            TSql.AssertValid(database.Statements);
        }
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task Save_WhenOnSqlServer_IsTSql(string entity)
    {
        foreach (var (state, rows) in new[] { (EntityState.Added, 1), (EntityState.Added, 5), (EntityState.Modified, 1), (EntityState.Deleted, 1) })
        {
            var database = new RecordingDatabase();
            await using var db = database.CreateDbContext();
            var type = db.Model.FindEntityType(entity)!;
            // A row that is nothing but its key has nothing to change.
            if (state == EntityState.Modified && type.GetProperties().All(p => p.IsKey())) continue;
            for (var row = 1; row <= rows; row++) Track(db, type, row, state);

            // The answer has no rows; that the save then sees a lost race is right.
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SaveAsync(db));

            Assert.NotEmpty(database.Statements);
            TSql.AssertValid(database.Statements);
        }

        // Where no row is read back, the count of changed rows is not asked for either.
        async Task SaveAsync(KinerjaDbContext db)
        {
            await db.SaveChangesAsync(Token);
            throw new DbUpdateConcurrencyException("saved");
        }
    }

    [Fact]
    public async Task Provider_WhenOnSqlServer_IsTSql()
    {
        var database = new RecordingDatabase();
        await using var db = database.CreateDbContext();

        // Two for the gate, two for each table; and the chain's end, which is not there, because nothing is.
        await database.Provider.RunAloneAsync(db, "gate", () => database.Provider.GrantAsync(db, "the]role", Token), Token);
        await using var transaction = await db.Database.BeginTransactionAsync(database.Provider.Snapshot, Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Provider.LockKepalaAsync(db, 1, Token));

        Assert.Equal(2 + 2 * db.Model.GetEntityTypes().Count() + 2, database.Statements.Count);
        TSql.AssertValid(database.Statements);
    }

    [Theory]
    [InlineData("SELECT * FROM satker LIMIT 1", "line 1, column 22: Incorrect syntax near LIMIT.")]
    [InlineData("EXEC(N'CREATE TRIGGER t ON s AFTER INSERT AS BEGIN SELECT ''x''');", "line 1, column 55: Unexpected end of file occurred.")]
    public void ErrorsOf_WhenItIsNotTSql_SaysWhere(string script, string expected) => Assert.StartsWith($"{expected}\n", Assert.Single(TSql.ErrorsOf(script)), StringComparison.Ordinal);

    private static async Task RunAsync(Func<object?> query)
    {
        switch (query())
        {
            case Task task: await task; break;
            case IQueryable rows: foreach (var _ in (IEnumerable)rows) { } break;
            case var other: Assert.Fail($"A query gives a task or an IQueryable, not {other?.GetType().ToString() ?? "nothing"}."); break;
        }
    }

    private static void Track(KinerjaDbContext db, IEntityType type, int row, EntityState state)
    {
        var entry = db.Entry(Activator.CreateInstance(type.ClrType, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, Arguments(type), null)!);
        foreach (var property in type.GetProperties().Where(p => !(p.ValueGenerated == ValueGenerated.OnAdd && state == EntityState.Added)))
            entry.Property(property.Name).CurrentValue = Example(property.ClrType, row);
        entry.State = state;
    }

    /// <summary>Our entities are made empty; records, by all they hold.</summary>
    private static object?[] Arguments(IEntityType type)
    {
        var constructor = type.ClrType.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(c => c.GetParameters().Length).First(c => c.GetParameters() is not [var p] || p.ParameterType != type.ClrType);
        return [.. constructor.GetParameters().Select(p => Example(p.ParameterType, 1))];
    }

    private static object? Example(Type type, int row)
    {
        var given = Nullable.GetUnderlyingType(type) ?? type;
        return given switch
        {
            _ when given == typeof(long) => (long)row,
            _ when given == typeof(int) => row,
            _ when given == typeof(bool) => true,
            _ when given == typeof(decimal) => 1m,
            _ when given == typeof(string) => "1",
            _ when given == typeof(byte[]) => new byte[32],
            _ when given == typeof(DateOnly) => new DateOnly(2024, 1, 1).AddDays(row),
            _ when given == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddDays(row),
            _ when given.IsEnum => given.GetEnumValues().GetValue(0),
            _ => throw new InvalidOperationException($"No example of {type} is known: add one here."),
        };
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})";
}
