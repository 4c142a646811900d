using System.Text.RegularExpressions;
using Kinerja.Api.Schema;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;

namespace Kinerja.Api.Tests.Features;

/// <summary>
/// The real schema. As long as its mutations are not bound, the part of it that reads: the same SDL without the type Mutation and what
/// only mutations answer with.
/// </summary>
internal static partial class ReadingSchema
{
    private static readonly Lazy<BoundSchema> Made = new(Make);

    public static BoundSchema Bound => Made.Value;

    /// <summary>Definitions are parted by an empty line, and what is inside of them begins with spaces.</summary>
    [GeneratedRegex(@"\n\n(?=\S)")]
    private static partial Regex BetweenDefinitions { get; }

    [GeneratedRegex(@"^(type (Mutation|\w+Payload|\w+ implements Galat)|union GalatPerubahan|interface Galat)\b", RegexOptions.Multiline)]
    private static partial Regex WritingOnly { get; }

    private static BoundSchema Make()
    {
        if (KinerjaSchema.Check(KinerjaSchema.Build(EmbeddedSdl.Sources).SchemaOrThrow()).IsEmpty) return KinerjaSchema.Bind();
        var reading = EmbeddedSdl.Sources.Select(s => Source.FromText(
            string.Join("\n\n", BetweenDefinitions.Split(s.Text(0, s.Utf8.Length)).Where(d => !WritingOnly.IsMatch(d))), s.Name));
        return Binder.Bind(KinerjaSchema.Build(reading).SchemaOrThrow(), BindingOptions.From(typeof(KinerjaSchema).Assembly));
    }
}
