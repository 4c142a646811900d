using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>"K-" and up to four digits, as lib/mock-schema.mjs has it.</summary>
internal sealed partial class KodeCodec() : ScalarCodec<Kode>("Kode", "a text such as \"K-17\"")
{
    public override bool ChecksOutput => true;

    public override bool CanWrite(Kode value) => value.Nomor is >= 0 and < 10_000;

    public override bool TryRead(ValueNode literal, out Kode value) => TryParse((literal as StringValueNode)?.Value, out value);

    public override bool TryRead(JsonElement json, out Kode value) => TryParse(json.ValueKind == JsonValueKind.String ? json.GetString() : null, out value);

    public override void Write(ResponseWriter writer, Kode value) => writer.String($"K-{value.Nomor}");

    private static bool TryParse(string? text, out Kode value)
    {
        value = default;
        if (text is null || !Shape().IsMatch(text)) return false;
        value = new Kode(int.Parse(text.AsSpan(2), CultureInfo.InvariantCulture));
        return true;
    }

    [GeneratedRegex(@"^K-(0|[1-9][0-9]{0,3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
