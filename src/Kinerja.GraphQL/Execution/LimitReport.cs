namespace Kinerja.GraphQL;

/// <summary>The extensions of an error about a limit.</summary>
internal static class LimitReport
{
    public static ImmutableDictionary<string, object?> Of(string limit, long value, long allowed) =>
        ImmutableDictionary<string, object?>.Empty.Add("limit", limit).Add("value", value).Add("allowed", allowed);

    public static GraphQLError Error(string message, string limit, long value, long allowed) =>
        new(message, ErrorCodes.LimitExceeded) { Extensions = Of(limit, value, allowed) };
}
