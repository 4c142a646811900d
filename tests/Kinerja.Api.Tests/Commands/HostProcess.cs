using System.Diagnostics;
using System.Text;

namespace Kinerja.Api.Tests.Commands;

/// <summary>What a command wrote and how it ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors);

/// <summary>The built host as a process of its own, in a folder of the test's choice.</summary>
internal static class HostProcess
{
    /// <summary>Far beyond what any verb takes, so that only a hanging process meets it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<Ended> RunAsync(string folder, params string[] args) => RunAsync(folder, new Dictionary<string, string?>(), args);

    /// <param name="settings">Settings of the environment; null takes one away.</param>
    public static async Task<Ended> RunAsync(string folder, IReadOnlyDictionary<string, string?> settings, params string[] args)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Kinerja.Api.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in settings) info.Environment[name] = value;
        using var process = Process.Start(info)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new Ended(process.ExitCode, Lines(await output), Lines(await errors));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
