using System.Text.Json;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Tests.Schema;

/// <summary>A codec that takes strings only; nothing here writes.</summary>
internal sealed class TextCodec(string scalar) : ScalarCodec<string>(scalar, "a string")
{
    public override bool TryRead(ValueNode literal, out string value)
    {
        value = (literal as StringValueNode)?.Value ?? "";
        return literal is StringValueNode;
    }

    public override bool TryRead(JsonElement json, out string value)
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString()! : "";
        return json.ValueKind == JsonValueKind.String;
    }

    public override void Write(ResponseWriter writer, string value) => throw new InvalidOperationException("Schemas write no values.");
}
