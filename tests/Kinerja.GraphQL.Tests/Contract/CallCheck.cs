using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Tests.Contract.Mocks;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>Each resolver is called once per level: no path is served in pieces, and a field without arguments has one call for all its paths.</summary>
internal static class CallCheck
{
    /// <returns>What was called too often; null if nothing was.</returns>
    /// <param name="levels">Whether equal depth is one level; in a mutation each root field has levels of its own.</param>
    public static string? FindExcess(IReadOnlyDictionary<string, int> calls, bool levels)
    {
        foreach (var (key, count) in calls)
            if (count > 1) return $"{key} called {count} times";
        if (!levels) return null;

        var excess = calls.Keys
            .Select(key => key.Split(':'))
            .Where(key => !HasArguments(key[1]))
            .GroupBy(key => (Depth: key[0].Count(c => c == '.'), Coordinate: key[1]))
            .FirstOrDefault(g => g.Count() > 1);
        return excess is null ? null : $"{excess.Key.Coordinate} called {excess.Count()} times on level {excess.Key.Depth}: {string.Join(' ', excess.Select(k => k[0]))}";
    }

    private static bool HasArguments(string coordinate) =>
        coordinate.Split('.') is [var type, var field] && MockSchema.Schema.FindType(type) is FieldedType fielded && fielded.Fields.Find(field)!.Arguments.Count > 0;
}
