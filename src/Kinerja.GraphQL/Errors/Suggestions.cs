namespace Kinerja.GraphQL;

/// <summary>Finds known names close to an unknown one, for the end of a message; says nothing if suggestions are off.</summary>
internal sealed class Suggestions(bool enabled)
{
    private const int MaxShown = 3;
    private const int MaxLength = 64;

    public bool Enabled { get; } = enabled;

    /// <summary>" Did you mean 'Order'?", with a leading blank, or nothing.</summary>
    public string For(string unknown, IEnumerable<string> known) => Enabled ? Ask("Did you mean", Closest(unknown, known)) : "";

    /// <summary>The same for names that are known to fit, best first.</summary>
    public string Of(string question, IEnumerable<string> names) => Enabled ? Ask(question, names.Take(MaxShown).ToArray()) : "";

    internal static string[] Closest(string unknown, IEnumerable<string> known)
    {
        // Nobody mistypes a name of this length by two letters; a stranger may send one to keep us busy.
        if (unknown.Length > MaxLength) return [];
        var near = new List<(int Distance, string Name)>();
        var folded = unknown.ToUpperInvariant();
        foreach (var name in known)
        {
            // A third of the letters may be wrong: more and the guess would be chance. Of "Q" only the case may be.
            var most = (Math.Max(unknown.Length, name.Length) + 1) / 3;
            if (Math.Abs(unknown.Length - name.Length) > most) continue;
            var distance = Distance(folded, name.ToUpperInvariant(), most);
            if (distance <= most) near.Add((distance, name));
        }

        return [.. near.OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).Take(MaxShown).Select(n => n.Name)];
    }

    /// <summary>
    /// Edits from one text to the other: a letter added, left out, replaced, or two neighbours swapped (restricted
    /// Damerau-Levenshtein distance). Gives up with a larger number as soon as <paramref name="most"/> cannot be kept.
    /// </summary>
    internal static int Distance(string a, string b, int most)
    {
        Span<int> beforeLast = stackalloc int[(MaxLength * 2) + 4];
        Span<int> last = stackalloc int[beforeLast.Length];
        Span<int> current = stackalloc int[beforeLast.Length];
        if (b.Length >= beforeLast.Length) return most + 1;
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var best = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var cost = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, beforeLast[j - 2] + 1);
                current[j] = cost;
                best = Math.Min(best, cost);
            }

            if (best > most) return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[b.Length];
    }

    private static string Ask(string question, string[] names) => names.Length switch
    {
        0 => "",
        1 => $" {question} '{names[0]}'?",
        _ => $" {question} {string.Join(", ", names[..^1].Select(n => $"'{n}'"))} or '{names[^1]}'?",
    };
}
