using System.Text;

namespace Kinerja.GraphQL.Tests.Schema;

/// <summary>How deep types refer to each other is for the author of a schema to choose; no depth of it may end the process.</summary>
public class DeepSchemaTests
{
    private const int Depth = 20_000;

    [Fact]
    public void Build_WhenInputObjectsNeedEachOtherInALongCircle_IsRefusedOnce()
    {
        var problem = Assert.Single(Sdl.Build(Chain(i => $"input N{i} {{ a: N{(i + 1) % Depth}! }}")).Problems);

        Assert.Equal("N0", problem.Coordinate);
        Assert.Equal(Depth, problem.Places.Length);
    }

    [Fact]
    public void Build_WhenDefaultsNeedEachOtherInALongCircle_IsRefusedOnce()
    {
        var problem = Assert.Single(Sdl.Build(Chain(i => $"input N{i} {{ a: N{(i + 1) % Depth} = {{}} }}")).Problems);

        Assert.Equal("N0.a", problem.Coordinate);
        Assert.Equal(Depth, problem.Places.Length);
    }

    [Fact]
    public void Build_WhenInputObjectsAreNestedDeeply_IsAllowed() =>
        Assert.Empty(Sdl.Build(Chain(i => i + 1 < Depth ? $"input N{i} {{ a: N{i + 1}! b: N{i + 1} = null }}" : $"input N{i} {{ a: Int }}")).Problems);

    private static string Chain(Func<int, string> definition)
    {
        var sdl = new StringBuilder("type Query { a: Int }\n");
        for (var i = 0; i < Depth; i++) sdl.Append(definition(i)).Append('\n');
        return sdl.ToString();
    }
}
