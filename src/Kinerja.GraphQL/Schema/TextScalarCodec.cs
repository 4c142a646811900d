using System.Text.Json;
using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>A scalar that requests carry as text and nothing else: only the text's own grammar is left to say.</summary>
public abstract class TextScalarCodec<T>(string scalar, string expected) : ScalarCodec<T>(scalar, expected)
    where T : notnull
{
    protected abstract bool TryParse(string text, out T value);

    public sealed override bool TryRead(ValueNode literal, out T value)
    {
        value = default!;
        return literal is StringValueNode text && TryParse(text.Value, out value);
    }

    public sealed override bool TryRead(JsonElement json, out T value)
    {
        value = default!;
        return BuiltInCodecs.TryGetText(json, out var text) && TryParse(text, out value);
    }
}
