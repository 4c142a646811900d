using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>One line of execute.mjs or coerce.mjs: a request and what each version of graphql-js ("16", "17") answers.</summary>
/// <param name="NullCondition">Whether a variable in @skip or @include is null.</param>
/// <param name="Potential">The paths of all errors there would be if every output could be null.</param>
/// <param name="Full">The data of that answer.</param>
internal sealed record ExecutionCase(
    int Index,
    uint Seed,
    string Text,
    string? OperationName,
    string Variables,
    bool NullCondition,
    IReadOnlyDictionary<string, ReferenceAnswer> Answers,
    IReadOnlyList<JsonElement>? Potential,
    string? Full)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static ExecutionCase Read(string line) => JsonSerializer.Deserialize<ExecutionCase>(line, Json)!;

    /// <summary>Everything needed to see the case again.</summary>
    public override string ToString() => $"seed {ContractSeed.Text}, index {Index}\n{(Text.Length > 600 ? Text[..600] + " ..." : Text)}\noperationName {OperationName}, variables {Variables}";
}

/// <summary>Data as JSON text with the paths of the errors; or a request error.</summary>
internal sealed record ReferenceAnswer(string? Data, IReadOnlyList<JsonElement>? Errors, bool Refused)
{
    public IReadOnlyList<string> Paths => [.. Errors!.Select(ResponsePosition.Of)];
}
