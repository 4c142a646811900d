namespace Kinerja.Api.Commands;

/// <summary>What follows a verb: files in their order, switches, and options that have a value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];

    /// <param name="usage">How the verb is used, for messages; every option it takes is in it.</param>
    /// <param name="valued">Options with a value.</param>
    /// <param name="switches">Options without one.</param>
    public Arguments(string[] args, string usage, int mostFiles, string[]? valued = null, string[]? switches = null)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var arg = args[i];
            if (arg.Length == 0) throw new CommandRefusedException($"An argument is empty. Usage: {usage}");
            if (valued?.Contains(arg) == true)
                Add(arg, ++i < args.Length ? args[i] : throw new CommandRefusedException($"{arg} lacks its value. Usage: {usage}"));
            else if (switches?.Contains(arg) == true) Add(arg, "");
            else if (arg.StartsWith('-')) throw new CommandRefusedException($"There is no option '{arg}' here. Usage: {usage}");
            else if (_files.Count == mostFiles) throw new CommandRefusedException($"'{arg}' is one argument too many. Usage: {usage}");
            else _files.Add(arg);
        }
    }

    public string? File(int number) => number < _files.Count ? _files[number] : null;

    /// <summary>The last one, where it is given more than once.</summary>
    public string? Option(string name) => _options.GetValueOrDefault(name)?[^1];

    /// <summary>All, in their order.</summary>
    public IReadOnlyList<string> Options(string name) => _options.GetValueOrDefault(name) ?? [];

    public bool Has(string name) => _options.ContainsKey(name);

    private void Add(string name, string value)
    {
        if (!_options.TryGetValue(name, out var values)) _options[name] = values = [];
        values.Add(value);
    }
}
