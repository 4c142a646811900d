using System.Diagnostics;
using System.Globalization;

namespace Kinerja.Benchmarks;

/// <summary>
/// Compares two ways of doing the same by CPU time of the whole process (garbage collection and compiler included), in turn, A B A B:
/// on a shared machine only the ratio within a pair means something, and the median over pairs is what to quote.
/// </summary>
internal static class Pairs
{
    public static async Task<double> CompareAsync(string title, (string Name, Func<Task> Run) a, (string Name, Func<Task> Run) b, int rounds = 21, int perRound = 40)
    {
        for (var i = 0; i < 300; i++)
        {
            await a.Run();
            await b.Run();
        }

        var times = new List<(double A, double B)>();
        for (var round = 0; round < rounds; round++) times.Add((await CpuAsync(a.Run, perRound), await CpuAsync(b.Run, perRound)));

        var ratio = Median(times.Select(t => t.A / t.B));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {title}
              {a.Name,-28} {Median(times.Select(t => t.A)),8:0.000} ms CPU
              {b.Name,-28} {Median(times.Select(t => t.B)),8:0.000} ms CPU
              ratio (median of {rounds} pairs)   {ratio:0.00}   [{times.Min(t => t.A / t.B):0.00} .. {times.Max(t => t.A / t.B):0.00}]
            """));
        return ratio;
    }

    private static async Task<double> CpuAsync(Func<Task> run, int times)
    {
        GC.Collect();
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < times; i++) await run();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / times;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
