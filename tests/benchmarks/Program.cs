using Kinerja.Benchmarks;

var benches = new Dictionary<string, Func<Task>>
{
    ["engine"] = EngineBench.RunAsync,
};

var chosen = args.Length == 0 ? benches.Keys.ToArray() : args;
foreach (var name in chosen)
{
    if (!benches.TryGetValue(name, out var run))
    {
        await Console.Error.WriteLineAsync($"There is no bench '{name}'. There are: {string.Join(", ", benches.Keys)}.");
        return 2;
    }

    await run();
}

return 0;
