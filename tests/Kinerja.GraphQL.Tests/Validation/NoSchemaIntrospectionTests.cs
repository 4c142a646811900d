using Kinerja.GraphQL.Validation;
using static Kinerja.GraphQL.Tests.Validation.ValidationHarness;

namespace Kinerja.GraphQL.Tests.Validation;

public class NoSchemaIntrospectionTests
{
    private static readonly ValidationOptions Closed = new() { Introspection = false };

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("{ a: __typename ...F } fragment F on Query { __typename }")]
    public void Typename_IsServed(string text) => Assert.Empty(ErrorsOf(text, options: Closed));

    [Theory]
    [InlineData("{ __schema { description } }", "NoSchemaIntrospection 1:3")]
    [InlineData("{ a: __type(name: \"T\") { name } }", "NoSchemaIntrospection 1:3")]
    [InlineData("{ ...F } fragment F on Query { __schema { description } }", "NoSchemaIntrospection 1:32")]
    public void Schema_IsRefusedWhereverItStands(string text, string expected) => Assert.Equal([expected], ErrorsOf(text, options: Closed).Select(Describe));

    [Fact]
    public void Schema_WhenOpen_IsServed() => Accepted("{ __schema { description } }");
}
