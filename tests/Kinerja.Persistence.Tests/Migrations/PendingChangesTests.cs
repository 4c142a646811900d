using Microsoft.EntityFrameworkCore;

namespace Kinerja.Persistence.Tests.Migrations;

public sealed class PendingChangesTests
{
    [Fact]
    public void Migrations_WhenModelIsAsItIs_LackNothing()
    {
        using var db = new Contexts("Host=none").CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: dotnet ef migrations add NAME --project src/Kinerja.Persistence");
    }
}
