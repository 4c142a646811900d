using Kinerja.Api.Lists;
using Kinerja.Api.Scalars;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.Api.Schema;

/// <summary>
/// The schema with this host's code behind it. There is no other composition: what is served, what <c>schema check</c> judges and
/// what the tests ask are the same.
/// </summary>
internal static class KinerjaSchema
{
    private static readonly ImmutableArray<ScalarCodec> Codecs = [new DateCodec(), new DateTimeCodec()];

    private static BindingOptions Code => BindingOptions.From(typeof(KinerjaSchema).Assembly);

    /// <exception cref="SchemaException">The embedded SDL is no schema.</exception>
    /// <exception cref="BindingException">The embedded SDL and the code disagree.</exception>
    /// <exception cref="TypeInitializationException">A filter or order leaves out a member of its input.</exception>
    public static BoundSchema Bind()
    {
        ListMappings.Make(Code.Types);
        return Binder.Bind(Build(EmbeddedSdl.Sources).SchemaOrThrow(), Code);
    }

    public static SchemaBuildResult Build(IEnumerable<Source> sources) => SchemaBuilder.Build(sources, Codecs);

    /// <summary>Every disagreement between a schema and this host's code.</summary>
    public static ImmutableArray<SchemaProblem> Check(GraphSchema schema) => Binder.Check(schema, Code);
}
