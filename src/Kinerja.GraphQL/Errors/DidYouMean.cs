namespace Kinerja.GraphQL;

/// <summary>The known name that a mistyped one is nearest to, inside a sentence. For the SDL's author, from whom no name is secret.</summary>
internal static class DidYouMean
{
    /// <summary>" (did you mean Satker?)", or empty if no known name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Suggestions.Closest(name, known.Where(k => k != name)) is [var nearest, ..] ? $" (did you mean {nearest}?)" : "";
}
