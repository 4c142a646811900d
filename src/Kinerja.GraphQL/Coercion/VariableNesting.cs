using System.Text.Json;

namespace Kinerja.GraphQL.Coercion;

/// <summary>How deep the values of the variables are, asked before they are read: what reads them goes as deep as they do.</summary>
internal static class VariableNesting
{
    /// <summary>The name of the first variable that is too deep; null if none is.</summary>
    public static string? Exceeds(JsonElement variables, int most)
    {
        if (variables.ValueKind != JsonValueKind.Object) return null;
        foreach (var variable in variables.EnumerateObject())
            if (IsDeeper(variable.Value, most)) return variable.Name;
        return null;
    }

    /// <summary>With a stack of its own, which grows no longer than the limit.</summary>
    private static bool IsDeeper(JsonElement json, int most)
    {
        if (!IsContainer(json)) return false;
        var open = new Stack<IEnumerator<JsonElement>>([Items(json)]);
        while (open.TryPeek(out var items))
        {
            if (open.Count > most) return true;
            if (!items.MoveNext()) open.Pop();
            else if (IsContainer(items.Current)) open.Push(Items(items.Current));
        }

        return false;
    }

    private static bool IsContainer(JsonElement json) => json.ValueKind is JsonValueKind.Array or JsonValueKind.Object;

    private static IEnumerator<JsonElement> Items(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? json.EnumerateArray()
        : json.EnumerateObject().Select(p => p.Value).GetEnumerator();
}
