using Kinerja.Persistence.Seeding;
using Kinerja.Persistence.Tests.Testing;
using Kinerja.Testing;

namespace Kinerja.Persistence.Tests.Seeding;

public sealed class SatkerSeederTests
{
    [Fact]
    public async Task RunAsync_WhenTwoNodesStartTogether_LoadsOnce()
    {
        await using var database = await TestDatabase.CreateAsync(KinerjaRecipe.Migrated, TestContext.Current.CancellationToken);

        var both = await Task.WhenAll(RunAsync(), RunAsync());

        Assert.Equal(new SatkerSeeded(553, 6284, 6284), Assert.Single(both, s => s is not null));
        Assert.Equal(553L, await Sql.RunAsync(database.OwnerConnectionString, "SELECT count(*) FROM satker"));

        Task<SatkerSeeded?> RunAsync() => Task.Run(() => new SatkerSeeder(new Contexts(database.OwnerConnectionString), Contexts.Provider).RunAsync(_ => { }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_WhenInterrupted_LeavesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(KinerjaRecipe.Migrated, TestContext.Current.CancellationToken);
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        // The first line of progress comes when the offices are saved and their units are not.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SatkerSeeder(new Contexts(database.OwnerConnectionString), Contexts.Provider).RunAsync(_ => interrupted.Cancel(), interrupted.Token));

        Assert.Equal(0L, await Sql.RunAsync(database.OwnerConnectionString, "SELECT (SELECT count(*) FROM satker) + (SELECT count(*) FROM satker_versi)"));
    }
}
