using Xunit.Sdk;

namespace Kinerja.Api.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Fact]
    public void Matches_WhenTheTextIsTheSame_IsQuietWhateverItsLineEnds()
    {
        using var folder = new TemporaryFolder();
        var kept = folder.Write("kept.txt", "a\r\nb\r\n");

        Snapshot.Matches(kept, "a\nb\n", rewrite: false);
    }

    [Fact]
    public void Matches_WhenTheTextDiffers_SaysWhereAndKeepsTheFile()
    {
        using var folder = new TemporaryFolder();
        var kept = folder.Write("kept.txt", "a\nb\n");

        var failure = Assert.Throws<FailException>(() => Snapshot.Matches(kept, "a\nc\n", rewrite: false));

        Assert.Equal(
            "kept.txt differs from line 2 (\"b\" was kept, \"c\" came) on. If that is meant: Run the test with KINERJA_REWRITE=1, look at the difference, and commit it.",
            failure.Message);
        Assert.Equal("a\nb\n", File.ReadAllText(kept));
    }

    [Fact]
    public void Matches_WhenThereIsNoFile_Fails()
    {
        using var folder = new TemporaryFolder();

        var failure = Assert.Throws<FailException>(() => Snapshot.Matches(folder.PathOf("new.txt"), "a\n", rewrite: false));

        Assert.Equal("There is no snapshot new.txt. Run the test with KINERJA_REWRITE=1, look at the difference, and commit it.", failure.Message);
        Assert.False(File.Exists(folder.PathOf("new.txt")));
    }

    [Fact]
    public void Matches_WhenAskedToRewrite_WritesTheText()
    {
        using var folder = new TemporaryFolder();
        var kept = folder.Write("kept.txt", "a\n");

        Snapshot.Matches(kept, "b\n", rewrite: true);

        Assert.Equal("b\n", File.ReadAllText(kept));
    }
}
