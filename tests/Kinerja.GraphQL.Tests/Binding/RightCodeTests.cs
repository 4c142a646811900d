using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Binding;

public class RightCodeTests
{
    public static TheoryData<string> Kinds => [.. typeof(RightCode).GetNestedTypes().Where(t => t.IsAbstract).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Check_WhenSchemaAndCodeAgree_FindsNothing(string kind)
    {
        var code = typeof(RightCode).GetNestedType(kind)!;
        var sdl = (string)code.GetField("Sdl")!.GetValue(null)!;
        var schema = SchemaBuilder.BuildOrThrow([Source.FromText(sdl, "a.graphql")], sdl.Contains("Rupiah") ? [new RightCode.RupiahCodec()] : []);

        var problems = Binder.Check(schema, new BindingOptions { Types = code.GetNestedTypes(), ErrorInterface = "Galat" });

        Assert.Equal("", string.Join('\n', problems));
    }

    [Fact]
    public void Check_WhenAServiceIsRegistered_FindsNothing()
    {
        var schema = SchemaBuilder.BuildOrThrow([Source.FromText(RightCode.BatchesAndLoaders.Sdl)]);
        var options = new BindingOptions { Types = typeof(RightCode.BatchesAndLoaders).GetNestedTypes(), IsService = t => t == typeof(IServiceProvider) };

        Assert.Empty(Binder.Check(schema, options));
        Assert.Equal(
            ["Fields.SatkerById  Fields.SatkerById asks for IServiceProvider services, which is no registered service."],
            Binder.Check(schema, options with { IsService = _ => false }).Select(p => p.ToString()));
    }
}
