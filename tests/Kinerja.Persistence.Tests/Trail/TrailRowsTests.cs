using Kinerja.Persistence.Tests.Testing;
using Npgsql;

namespace Kinerja.Persistence.Tests.Trail;

/// <summary>What the database itself refuses to do with the trail, whoever asks.</summary>
public sealed class TrailRowsTests : IAsyncLifetime
{
    private Negeri _negeri = null!;

    public async ValueTask InitializeAsync()
    {
        _negeri = await Negeri.CreateAsync();
        await _negeri.AddJabatanAsync(Domain.Akses.Pelaku.Sistem, "8171", "Kepala Subbagian Umum");
    }

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    [Theory]
    [InlineData("UPDATE jejak SET ringkas = 'lain'")]
    [InlineData("DELETE FROM jejak")]
    [InlineData("TRUNCATE jejak")]
    [InlineData("DELETE FROM kepala_jejak")]
    [InlineData("TRUNCATE kepala_jejak")]
    [InlineData("UPDATE kepala_jejak SET urut = urut - 1")]
    [InlineData("UPDATE kepala_jejak SET satker_id = satker_id + 1")]
    [InlineData("UPDATE kepala_jejak SET sidik = '\\x00'")]
    public async Task Trail_IsOnlyAddedTo_ByTheApplicationAndTheOwnerAlike(string statement)
    {
        foreach (var login in (string[])[_negeri.Database.ApplicationConnectionString, _negeri.Database.OwnerConnectionString])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(login, $"SELECT set_config('kinerja.cakupan', '*', false); {statement}"));

            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        await using var table = await TrailTable.OpenAsync(_negeri.Database.SuperConnectionString);
        var (findings, report) = await table.VerifyAsync();
        Assert.Empty(findings);
        Assert.Equal(1, report.Entries);
    }
}
