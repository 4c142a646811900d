using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Tests.Contract;

[assembly: AssemblyFixture(typeof(VerdictCases))]

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>The generated cases and the schemas they speak of, made once for all tests that look at them.</summary>
public sealed class VerdictCases
{
    public const string Count = "10000";

    private readonly Lazy<IReadOnlyList<VerdictCase>> _all =
        new(() => [.. NodeProcess.Lines("verdicts.mjs", "--seed", ContractSeed.Text, "--count", Count).Select(VerdictCase.Read)]);

    private readonly Lazy<IReadOnlyDictionary<string, GraphSchema>> _schemas = new(() => Directory
        .EnumerateFiles(Path.Combine(NodeProcess.Folder, "schemas"), "*.graphql")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Build, StringComparer.Ordinal));

    internal IReadOnlyList<VerdictCase> All => _all.Value;

    internal IReadOnlyDictionary<string, GraphSchema> Schemas => _schemas.Value;

    private static GraphSchema Build(string file) => SchemaBuilder.BuildOrThrow([new Source(File.ReadAllBytes(file), Path.GetFileName(file))]);
}
