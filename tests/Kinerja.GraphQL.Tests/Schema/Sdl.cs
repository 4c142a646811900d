using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Schema;

/// <summary>Builds schemas from texts; the files are called a.graphql, b.graphql and so on.</summary>
internal static class Sdl
{
    public static SchemaBuildResult Build(params string[] files) => SchemaBuilder.Build(Sources(files));

    public static GraphSchema Schema(params string[] files) => SchemaBuilder.BuildOrThrow(Sources(files));

    /// <summary>One line per problem, as people see it.</summary>
    public static string Problems(params string[] files) => string.Join('\n', Build(files).Problems);

    public static IEnumerable<Source> Sources(params string[] files) => files.Select((text, i) => Source.FromText(text, $"{(char)('a' + i)}.graphql"));
}
