using System.Text;

namespace Kinerja.GraphQL.Language;

/// <summary>The value of a block string: common indentation and blank edges removed (specification, section 2.10.4, BlockStringValue()).</summary>
internal static class BlockString
{
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var raw = Encoding.UTF8.GetString(content).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        var (indent, first, last) = Measure(raw);
        if (last < 0) return "";

        var value = new StringBuilder(raw.Length);
        var number = 0;
        foreach (var line in new LineSplit(raw))
        {
            if (number >= first && number <= last)
            {
                if (number > first) value.Append('\n');
                value.Append(number == 0 ? line : line[Math.Min(indent, line.Length)..]);
            }

            number++;
        }

        return value.ToString();
    }

    /// <summary>The indentation all lines but the first share, and the numbers of the first and last line that are not blank.</summary>
    private static (int Indent, int First, int Last) Measure(string raw)
    {
        int indent = int.MaxValue, first = -1, last = -1, number = 0;
        foreach (var line in new LineSplit(raw))
        {
            var blank = line.IndexOfAnyExcept(' ', '\t');
            if (blank >= 0)
            {
                if (first < 0) first = number;
                last = number;
                if (number > 0) indent = Math.Min(indent, blank);
            }

            number++;
        }

        return (indent, first, last);
    }
}
