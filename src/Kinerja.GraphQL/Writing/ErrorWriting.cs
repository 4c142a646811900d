using System.Collections;
using System.Globalization;

namespace Kinerja.GraphQL.Writing;

/// <summary>The "errors" and "extensions" of a response, in the form of the specification (7.1.2).</summary>
internal static class ErrorWriting
{
    private const int MaxMessageLength = 1_000;
    private const string Cut = "...";

    public static async ValueTask ErrorsAsync(this ResponseWriter writer, ImmutableArray<GraphQLError> errors, CancellationToken cancellationToken)
    {
        writer.Raw("\"errors\":"u8);
        await writer.ErrorListAsync(errors, cancellationToken).ConfigureAwait(false);
    }

    public static async ValueTask ErrorListAsync(this ResponseWriter writer, ImmutableArray<GraphQLError> errors, CancellationToken cancellationToken)
    {
        writer.Raw("["u8);
        for (var i = 0; i < errors.Length; i++)
        {
            if (i > 0) writer.Raw(","u8);
            writer.Error(errors[i]);
            if (writer.WantsFlush) await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        writer.Raw("]"u8);
    }

    /// <summary>Messages quote names out of requests: one of a megabyte, a hundred times, must not come back as an answer.</summary>
    private static ReadOnlySpan<char> Shorten(string message)
    {
        if (message.Length <= MaxMessageLength) return message;
        var end = MaxMessageLength - Cut.Length;
        if (char.IsHighSurrogate(message[end - 1])) end--;
        return string.Concat(message.AsSpan(0, end), Cut);
    }

    /// <summary>The "extensions" of a response, behind what has been written of it.</summary>
    public static void Extensions(this ResponseWriter writer, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        writer.Raw(",\"extensions\":"u8);
        writer.Map(entries);
    }

    private static void Error(this ResponseWriter writer, GraphQLError error)
    {
        writer.Raw("{\"message\":"u8);
        writer.String(Shorten(error.Message));
        if (!error.Locations.IsDefaultOrEmpty)
        {
            writer.Raw(",\"locations\":["u8);
            for (var i = 0; i < error.Locations.Length; i++)
            {
                writer.Raw(i == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
                writer.Number(error.Locations[i].Line);
                writer.Raw(",\"column\":"u8);
                writer.Number(error.Locations[i].Column);
                writer.Raw("}"u8);
            }

            writer.Raw("]"u8);
        }

        if (error.Path is { } path)
        {
            writer.Raw(",\"path\":"u8);
            writer.Value(path);
        }

        writer.Raw(",\"extensions\":"u8);
        writer.Value(error.Extensions.Add("code", error.Code).OrderBy(e => e.Key != "code").ThenBy(e => e.Key, StringComparer.Ordinal));
        writer.Raw("}"u8);
    }

    /// <summary>Values of extensions: texts, numbers, flags, lists and maps of them.</summary>
    private static void Value(this ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.Null(); break;
            case string text: writer.String(text); break;
            case bool flag: writer.Boolean(flag); break;
            case int or long or short or byte: writer.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case double number when double.IsFinite(number): writer.Number(number); break;
            case decimal number: writer.Number(number); break;
            case IEnumerable<KeyValuePair<string, object?>> map: writer.Map(map); break;
            case IEnumerable list: writer.List(list); break;
            default: writer.String(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static void Map(this ResponseWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.Raw("{"u8);
        var first = true;
        foreach (var (key, value) in map)
        {
            if (!first) writer.Raw(","u8);
            first = false;
            writer.String(key);
            writer.Raw(":"u8);
            writer.Value(value);
        }

        writer.Raw("}"u8);
    }

    private static void List(this ResponseWriter writer, IEnumerable list)
    {
        writer.Raw("["u8);
        var first = true;
        foreach (var item in list)
        {
            if (!first) writer.Raw(","u8);
            first = false;
            writer.Value(item);
        }

        writer.Raw("]"u8);
    }
}
