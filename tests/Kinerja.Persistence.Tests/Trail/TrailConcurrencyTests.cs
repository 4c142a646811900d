using Kinerja.Domain.Akses;

namespace Kinerja.Persistence.Tests.Trail;

public sealed class TrailConcurrencyTests : IAsyncLifetime
{
    private Negeri _negeri = null!;

    public async ValueTask InitializeAsync() => _negeri = await Negeri.CreateAsync();

    public ValueTask DisposeAsync() => _negeri.DisposeAsync();

    [Theory]
    [InlineData("8171")]
    [InlineData("8171", "8101", "81", "82", "8201", "91", "93", "00")]
    public async Task Run_WhenEightWriteAtOnce_LosesNothingAndLeavesNoGap(params string[] kode)
    {
        var admin = Pelaku.Sistem;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 50; i++) await _negeri.AddJabatanAsync(admin, kode[writer % kode.Length], $"{writer}-{i}");
        }));

        await using var table = await TrailTable.OpenAsync(_negeri.Database.SuperConnectionString);
        var (findings, report) = await table.VerifyAsync();
        Assert.Empty(findings);
        Assert.Equal((400L, kode.Length), (report.Entries, report.Chains));
        Assert.All(report.Heads, head => Assert.Equal(400 / kode.Length, head.Urut));
        var written = new List<string>();
        foreach (var satker in kode) written.AddRange((await table.ChainAsync(_negeri[satker])).Select(e => e.Ringkas));
        Assert.Equal(
            Enumerable.Range(0, 8).SelectMany(w => Enumerable.Range(0, 50).Select(i => $"Jabatan {w}-{i} dibentuk.")).Order(StringComparer.Ordinal),
            written.Order(StringComparer.Ordinal));
    }
}
