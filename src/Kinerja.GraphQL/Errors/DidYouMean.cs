namespace Kinerja.GraphQL;

/// <summary>The known name that a mistyped one is nearest to, for the end of a message.</summary>
internal static class DidYouMean
{
    /// <summary>Beginning with a blank, or empty if no known name is near. Meant for schema and binding, whose names are no secret.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        // A third of the letters may be wrong: more and the guess would be chance. Of "Q" only the case may be.
        var limit = name.Length / 3;
        var nearest = known
            .Where(k => Math.Abs(k.Length - name.Length) <= limit && k != name)
            .Select(k => (Name: k, Distance: Distance(name, k)))
            .Where(k => k.Distance <= limit)
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is null ? "" : $" (did you mean {nearest.Name}?)";
    }

    /// <summary>Letters to insert, drop, replace or swap with their neighbour; upper and lower case count as equal.</summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = [], last = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
