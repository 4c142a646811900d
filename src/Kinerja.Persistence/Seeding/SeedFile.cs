namespace Kinerja.Persistence.Seeding;

/// <summary>A table of the seed data: a line of names, then rows. No value holds the separator, so none is quoted.</summary>
internal static class SeedFile
{
    private const char Separator = ';';

    /// <summary>Each row by its column names; an empty value is null.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string?>> Read(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream($"seeding/{name}") ?? throw new InvalidOperationException($"The seed data '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(Separator);
        return [.. lines.Skip(1).Select(line => Row(name, columns, line))];
    }

    private static ImmutableDictionary<string, string?> Row(string name, string[] columns, string line)
    {
        var values = line.Split(Separator);
        return values.Length == columns.Length
            ? columns.Zip(values).ToImmutableDictionary(c => c.First, c => c.Second.Length == 0 ? null : c.Second)
            : throw new InvalidOperationException($"{name}: a row has {values.Length} values for {columns.Length} columns: {line}");
    }
}
