using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>Runs the scripts of tests/contract, where graphql-js lives, and hands on what they print, line by line.</summary>
internal static class NodeProcess
{
    private const string HowToInstall = "Run ./kinerja test, which prepares everything, or \"npm ci\" in tests/contract.";

    public static string Folder { get; } = FindFolder();

    public static IEnumerable<string> Lines(string script, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql17")))
        {
            throw new InvalidOperationException($"The reference implementation is not installed in {Folder}. {HowToInstall}");
        }

        using var process = Start(script, arguments);
        var complaints = process.StandardError.ReadToEndAsync();
        try
        {
            while (process.StandardOutput.ReadLine() is { } line) yield return line;
            process.WaitForExit();
        }
        finally
        {
            // A reader that stops half-way must not leave a script behind that writes into a full pipe for ever.
            if (!process.HasExited) process.Kill();
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"node {script} ended with {process.ExitCode}:\n{complaints.GetAwaiter().GetResult()}");
    }

    private static Process Start(string script, string[] arguments)
    {
        var info = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"Node.js 20 or newer is needed for the contract tests and \"node\" did not start ({e.Message}). {HowToInstall}", e);
        }
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "contract");
            if (File.Exists(Path.Combine(candidate, "package.json"))) return candidate;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds tests/contract/package.json: run the tests from a checkout of the repository.");
    }
}
