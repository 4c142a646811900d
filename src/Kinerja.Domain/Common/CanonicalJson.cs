using System.Globalization;
using System.Text;

namespace Kinerja.Domain.Common;

/// <summary>
/// JSON with one spelling (RFC 8785, JCS): what is hashed and sealed must come out the same on every machine, today and in ten
/// years. Numbers are whole; what is exact but not whole is a text here. What the RFC has no spelling for, a member given twice or
/// half a surrogate pair, is refused: encoding would replace it, and two different contents would have one hash.
/// </summary>
public sealed class CanonicalJson
{
    private readonly StringBuilder _text = new();

    /// <summary>Members may be given in any order; null members are written as null.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var json = new CanonicalJson();
        json.WriteObject(members);
        return json._text.ToString();
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null: _text.Append("null"); break;
            case bool b: _text.Append(b ? "true" : "false"); break;
            case int or long or short: _text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)); break;
            case string s: WriteText(s); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteObject(members); break;
            case IEnumerable<object?> items: WriteArray(items); break;
            default: throw new ArgumentException($"{value.GetType()} has no canonical spelling: give it as text.", nameof(value));
        }
    }

    // By UTF-16 code units, as the RFC says (section 3.2.3).
    private void WriteObject(IEnumerable<KeyValuePair<string, object?>> members)
    {
        _text.Append('{');
        string? before = null;
        foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (name == before) throw new ArgumentException($"The member '{name}' is given twice.", nameof(members));
            if (before is not null) _text.Append(',');
            before = name;
            WriteText(name);
            _text.Append(':');
            WriteValue(value);
        }

        _text.Append('}');
    }

    private void WriteArray(IEnumerable<object?> items)
    {
        _text.Append('[');
        var first = true;
        foreach (var item in items)
        {
            if (!first) _text.Append(',');
            first = false;
            WriteValue(item);
        }

        _text.Append(']');
    }

    private void WriteText(string text)
    {
        _text.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case >= '\ud800' and <= '\udbff' when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    _text.Append(c).Append(text[++i]);
                    break;
                case >= '\ud800' and <= '\udfff':
                    throw new ArgumentException($"The text has half a surrogate pair at {i}.", nameof(text));
                case '"': _text.Append("\\\""); break;
                case '\\': _text.Append("\\\\"); break;
                case '\b': _text.Append("\\b"); break;
                case '\t': _text.Append("\\t"); break;
                case '\n': _text.Append("\\n"); break;
                case '\f': _text.Append("\\f"); break;
                case '\r': _text.Append("\\r"); break;
                case < ' ': _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: _text.Append(c); break;
            }
        }

        _text.Append('"');
    }
}
