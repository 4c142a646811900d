using System.Collections;
using System.Text;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>
/// Argument records as JSON.stringify writes the reference's arguments: members in the order of the schema, absent ones left out.
/// </summary>
internal static class CanonicalJson
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case int number: text.Append(number); break;
            case double number: text.Append(Number(number)); break;
            case string s: Quote(text, s); break;
            case Warna warna: Quote(text, NameOf(warna)); break;
            case Kode kode: Quote(text, $"K-{kode.Nomor}"); break;
            case IEnumerable list: WriteList(text, list); break;
            default: WriteRecord(text, value); break;
        }
    }

    private static void WriteList(StringBuilder text, IEnumerable list)
    {
        text.Append('[');
        var first = true;
        foreach (var item in list)
        {
            if (!first) text.Append(',');
            first = false;
            Write(text, item);
        }

        text.Append(']');
    }

    private static void WriteRecord(StringBuilder text, object record)
    {
        text.Append('{');
        var first = true;
        foreach (var property in record.GetType().GetProperties())
        {
            if (property.GetIndexParameters().Length > 0) continue;
            var value = property.GetValue(record);
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Optional<>))
            {
                if (!(bool)property.PropertyType.GetProperty(nameof(Optional<>.IsSet))!.GetValue(value)!) continue;
                value = property.PropertyType.GetProperty(nameof(Optional<>.Value))!.GetValue(value);
            }

            if (!first) text.Append(',');
            first = false;
            Quote(text, char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
            text.Append(':');
            Write(text, value);
        }

        text.Append('}');
    }

    private static string Number(double value)
    {
        Span<byte> bytes = stackalloc byte[32];
        return Encoding.ASCII.GetString(bytes[..JavaScriptNumber.Format(value, bytes)]);
    }

    private static string NameOf(Warna warna) => warna switch
    {
        Warna.Merah => "MERAH",
        Warna.Hijau => "HIJAU",
        _ => "BIRU_TUA",
    };

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }
}
