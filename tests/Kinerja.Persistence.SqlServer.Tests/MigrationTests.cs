using System.Text.RegularExpressions;
using Kinerja.Persistence.SqlServer.Tests.Recording;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kinerja.Persistence.SqlServer.Tests;

public sealed partial class MigrationTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Script_WhenGenerated_IsTSql(MigrationsSqlGenerationOptions options)
    {
        using var db = new RecordingDatabase().CreateDbContext();

        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        TSql.AssertValid([script]);
    }

    [Fact]
    public void Migrations_WhenModelIsAsItIs_LackNothing()
    {
        using var db = new RecordingDatabase().CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: dotnet ef migrations add NAME --project src/Kinerja.Persistence.SqlServer");
    }

    /// <summary>What the model says of triggers and what the migrations create are the same: EF Core would else write statements that fail.</summary>
    [Fact]
    public void Triggers_WhenMigrated_AreThoseOfTheModel()
    {
        using var db = new RecordingDatabase().CreateDbContext();
        var script = db.GetService<IMigrator>().GenerateScript();

        var inModel = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetDeclaredTriggers().Select(t => $"{t.GetDatabaseName()} ON {e.GetTableName()}"));

        Assert.Equal(inModel.Order(StringComparer.Ordinal), CreatedTriggers().Matches(script).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("CREATE TRIGGER (tr_[a-z_]+ ON [a-z_]+)")]
    private static partial Regex CreatedTriggers();
}
