namespace Kinerja.Api.Commands;

internal static class Counted
{
    /// <summary>"1 field", "2 fields".</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
