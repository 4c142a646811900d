namespace Kinerja.Api.Tests.Snapshots;

/// <summary>
/// Texts kept in the repository beside this class, so that a change of them is seen in review. KINERJA_REWRITE=1 makes a test write
/// what it got; a CI server (CI is set) never writes.
/// </summary>
internal static class Snapshot
{
    private static bool Rewrites =>
        Environment.GetEnvironmentVariable("KINERJA_REWRITE") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static void Matches(string file, string actual) =>
        Matches(Repository.PathOf("tests", "Kinerja.Api.Tests", "Snapshots", file), actual, Rewrites);

    public static void Matches(string path, string actual, bool rewrite)
    {
        if (rewrite)
        {
            File.WriteAllText(path, actual);
            return;
        }

        var name = Path.GetFileName(path);
        if (!File.Exists(path)) Assert.Fail($"There is no snapshot {name}. {HowToRewrite}");
        var kept = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (kept != actual) Assert.Fail($"{name} differs from line {FirstDifference(kept, actual)} on. If that is meant: {HowToRewrite}");
    }

    private const string HowToRewrite = "Run the test with KINERJA_REWRITE=1, look at the difference, and commit it.";

    private static string FirstDifference(string kept, string actual)
    {
        var (a, b) = (kept.Split('\n'), actual.Split('\n'));
        var line = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        string At(string[] lines) => line < lines.Length ? $"\"{lines[line]}\"" : "nothing";
        return $"{line + 1} ({At(a)} was kept, {At(b)} came)";
    }
}
