using Kinerja.Api.Schema;
using Kinerja.GraphQL.Schema;

namespace Kinerja.Api.Tests.Schema;

/// <summary>Who opens the schema learns what everything in it means.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void EveryTypeFieldAndValue_IsDescribed()
    {
        var schema = KinerjaSchema.Build(EmbeddedSdl.Sources).SchemaOrThrow();
        var own = schema.Types.Where(t => !t.Nodes.IsEmpty).ToArray();

        var silent = own.Where(t => t.Description is null).Select(t => t.Name)
            .Concat(own.OfType<FieldedType>().SelectMany(t => t.Fields.Where(f => f.Description is null && !SaidByInterface(t, f.Name)).Select(f => $"{t.Name}.{f.Name}")))
            .Concat(own.OfType<InputObjectType>().SelectMany(t => t.Fields.Where(f => f.Description is null).Select(f => $"{t.Name}.{f.Name}")))
            .Concat(own.OfType<EnumType>().SelectMany(t => t.Values.Where(v => v.Description is null).Select(v => $"{t.Name}.{v.Name}")));

        Assert.Equal([], silent.Order(StringComparer.Ordinal));
    }

    private static bool SaidByInterface(FieldedType type, string field) => type.Interfaces.Any(i => i.Fields.Find(field)?.Description is not null);
}
