using System.Text.Json;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>
/// Where an error stands in an answer. Paths are compared as text: "simpul/0/nama"; a number that came as text would keep its quotes,
/// and so be found out.
/// </summary>
internal static class ResponsePosition
{
    public static string Of(JsonElement path) =>
        string.Join('/', path.EnumerateArray().Select(s => s.ValueKind == JsonValueKind.String && !char.IsDigit(s.GetString()![0]) ? s.GetString() : s.GetRawText()));

    public static bool IsUnder(string path, string ancestor) => ancestor.Length == 0 || path.StartsWith(ancestor + "/", StringComparison.Ordinal);

    /// <summary>The position whose null hides the path, which is the path itself if the error stands at its own null; null if there is no null on the way.</summary>
    public static string? NulledAt(JsonElement data, string path)
    {
        var at = data;
        var walked = 0;
        foreach (var segment in path.Split('/'))
        {
            if (at.ValueKind == JsonValueKind.Null) return path[..Math.Max(walked - 1, 0)];
            at = at.ValueKind == JsonValueKind.Array ? at[int.Parse(segment, System.Globalization.CultureInfo.InvariantCulture)] : at.GetProperty(segment);
            walked += segment.Length + 1;
        }

        return at.ValueKind == JsonValueKind.Null ? path : null;
    }

    /// <summary>The path as places among siblings, in an answer that holds it; these sort as the answer is written. Null if it holds no such path.</summary>
    public static int[]? Order(JsonElement data, string path)
    {
        var order = new List<int>();
        var at = data;
        foreach (var segment in path.Split('/'))
        {
            int place;
            if (at.ValueKind == JsonValueKind.Array)
            {
                place = int.Parse(segment, System.Globalization.CultureInfo.InvariantCulture);
                if (place >= at.GetArrayLength()) return null;
                at = at[place];
            }
            else
            {
                if (at.ValueKind != JsonValueKind.Object) return null;
                place = at.EnumerateObject().TakeWhile(p => p.Name != segment).Count();
                if (!at.TryGetProperty(segment, out at)) return null;
            }

            order.Add(place);
        }

        return [.. order];
    }

    public static int CountNulls(JsonElement data) => data.ValueKind switch
    {
        JsonValueKind.Null => 1,
        JsonValueKind.Array => data.EnumerateArray().Sum(CountNulls),
        JsonValueKind.Object => data.EnumerateObject().Sum(p => CountNulls(p.Value)),
        _ => 0,
    };
}
