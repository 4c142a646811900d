using System.Globalization;
using System.Text.Json;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Coercion;

/// <summary>The five specified scalars. The first codec of each judges input; the others only write.</summary>
public static class BuiltInCodecs
{
    public static readonly ImmutableArray<ScalarCodec> All =
    [
        new IntCodec(), new FloatCodec(), new StringCodec(), new BooleanCodec(), new IdCodec(), new LongIdCodec(), new IntIdCodec(), new GuidIdCodec(),
    ];

    /// <summary>Text of a JSON string; false for half surrogate pairs, for which GetString throws.</summary>
    internal static bool TryGetText(JsonElement json, out string text)
    {
        text = "";
        if (json.ValueKind != JsonValueKind.String) return false;
        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The name of a JSON member; false for half surrogate pairs.</summary>
    internal static bool TryGetName(JsonProperty property, out string name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = "";
            return false;
        }
    }
}

internal sealed class IntCodec() : ScalarCodec<int>("Int", "a whole number between -2147483648 and 2147483647")
{
    public override bool TryRead(ValueNode literal, out int value)
    {
        value = 0;
        return literal is IntValueNode node && int.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>1.0 and 1e2 are whole numbers too; TryGetInt32 alone would refuse them.</summary>
    public override bool TryRead(JsonElement json, out int value)
    {
        value = 0;
        if (json.ValueKind != JsonValueKind.Number) return false;
        if (json.TryGetInt32(out value)) return true;
        if (!json.TryGetDouble(out var number) || number != Math.Truncate(number) || number is < int.MinValue or > int.MaxValue) return false;
        value = (int)number;
        return true;
    }

    public override void Write(ResponseWriter writer, int value) => writer.Number(value);
}

internal sealed class FloatCodec() : ScalarCodec<double>("Float", "a finite number")
{
    public override bool ChecksOutput => true;

    public override bool TryRead(ValueNode literal, out double value)
    {
        value = 0;
        var text = literal switch { IntValueNode i => i.Value, FloatValueNode f => f.Value, _ => null };
        return text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>1e400 reads as infinity, which no JSON can carry back.</summary>
    public override bool TryRead(JsonElement json, out double value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out value) && double.IsFinite(value);
    }

    public override bool CanWrite(double value) => double.IsFinite(value);

    public override void Write(ResponseWriter writer, double value) => writer.Number(value);
}

internal sealed class StringCodec() : ScalarCodec<string>("String", "a text in quotes")
{
    public override bool TryRead(ValueNode literal, out string value)
    {
        value = (literal as StringValueNode)?.Value ?? "";
        return literal is StringValueNode;
    }

    public override bool TryRead(JsonElement json, out string value) => BuiltInCodecs.TryGetText(json, out value);

    public override void Write(ResponseWriter writer, string value) => writer.String(value);

    protected override void WriteText(ResponseWriter writer, ReadOnlySpan<byte> utf8) => writer.Utf8String(utf8);
}

internal sealed class BooleanCodec() : ScalarCodec<bool>("Boolean", "true or false")
{
    public override bool TryRead(ValueNode literal, out bool value)
    {
        value = literal is BooleanValueNode { Value: true };
        return literal is BooleanValueNode;
    }

    public override bool TryRead(JsonElement json, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    public override void Write(ResponseWriter writer, bool value) => writer.Boolean(value);
}

internal sealed class IdCodec() : ScalarCodec<string>("ID", "a text or a whole number")
{
    public override bool TryRead(ValueNode literal, out string value)
    {
        value = literal switch { StringValueNode s => s.Value, IntValueNode i => i.Value, _ => "" };
        return literal is StringValueNode or IntValueNode;
    }

    public override bool TryRead(JsonElement json, out string value)
    {
        if (json.ValueKind != JsonValueKind.Number) return BuiltInCodecs.TryGetText(json, out value);
        // A number is an id if it is whole, however it is spelt; it keeps all digits it came with.
        value = json.GetRawText();
        if (value == "-0") value = "0";
        if (value.AsSpan().IndexOfAny(".eE") < 0) return true;
        if (!json.TryGetDouble(out var number) || !double.IsFinite(number) || number != Math.Truncate(number)) return false;
        Span<byte> text = stackalloc byte[32];
        value = System.Text.Encoding.ASCII.GetString(text[..JavaScriptNumber.Format(number, text)]);
        return true;
    }

    public override void Write(ResponseWriter writer, string value) => writer.String(value);

    protected override void WriteText(ResponseWriter writer, ReadOnlySpan<byte> utf8) => writer.Utf8String(utf8);
}

/// <summary>Keys of the database written as ids: always text in the response.</summary>
internal abstract class WriteOnlyIdCodec<T>() : ScalarCodec<T>("ID", "a text or a whole number")
    where T : struct, IUtf8SpanFormattable
{
    public override bool TryRead(ValueNode literal, out T value)
    {
        value = default;
        return false;
    }

    public override bool TryRead(JsonElement json, out T value)
    {
        value = default;
        return false;
    }

    public override void Write(ResponseWriter writer, T value) => writer.PlainString(value);
}

internal sealed class LongIdCodec : WriteOnlyIdCodec<long>;

internal sealed class IntIdCodec : WriteOnlyIdCodec<int>;

internal sealed class GuidIdCodec : WriteOnlyIdCodec<Guid>;
