using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>One line of verdicts.mjs: a generated text and what each version of graphql-js ("16", "17") says about it.</summary>
internal sealed record VerdictCase(
    int Index,
    string Family,
    string Schema,
    string Text,
    byte[]? Base64,
    IReadOnlyList<string> Damage,
    IReadOnlyDictionary<string, ParseVerdict> Parse,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int[][][]>>? Rules,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Order,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Crashed)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>For people: nothing escaped but what must be.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [JsonIgnore]
    public byte[] Utf8 => Base64 ?? Encoding.UTF8.GetBytes(Text);

    public static VerdictCase Read(string line) => JsonSerializer.Deserialize<VerdictCase>(line, Json)!;

    /// <summary>Everything needed to see the case again.</summary>
    public override string ToString() =>
        $"seed {ContractSeed.Text}, index {Index}, {Family}, schema {Schema}, damage [{string.Join(", ", Damage)}]\n{JsonSerializer.Serialize(Text, Readable)}\n{Text}";
}

internal sealed record ParseVerdict(bool Ok, int[]? Location)
{
    public override string ToString() => Ok ? "accepted" : $"refused at {Location![0]}:{Location[1]}";
}
