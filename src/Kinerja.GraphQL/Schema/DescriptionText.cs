using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>A description as a block string where that gives the same text back when it is read, else as a quoted string.</summary>
internal static class DescriptionText
{
    public static string Of(string description) => Printer.Print(new StringValueNode(default, description, IsBlock(description)));

    /// <summary>
    /// Reading a block string removes blank lines at both ends and the indentation that all lines but the first share
    /// (specification, section 2.9.4), so a text that has these, or characters a block string cannot hold, is quoted.
    /// </summary>
    private static bool IsBlock(string text)
    {
        if (text.Length == 0) return true;
        if (text.Any(c => c < ' ' && c is not ('\t' or '\n') && c <= '\u000F')) return false;
        var lines = text.Split('\n');
        if (lines.Length > 1 && IsBlank(lines[0])) return false;
        if (IsBlank(lines[^1])) return false;
        return lines.Length == 1 || lines.Where(l => !IsBlank(l)).Any(l => l[0] is not (' ' or '\t'));
    }

    private static bool IsBlank(string line) => line.AsSpan().Trim(" \t").IsEmpty;
}
