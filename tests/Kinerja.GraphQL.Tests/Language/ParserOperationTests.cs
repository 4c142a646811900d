using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Tests.Language;

public class ParserOperationTests
{
    [Fact]
    public void ParseDocument_WhenShorthand_IsAnonymousQuery()
    {
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parse("{ a }").Definitions));

        Assert.Equal((OperationKind.Query, null, null), (operation.Operation, operation.Name, operation.Description));
        Assert.Empty(operation.VariableDefinitions);
        Assert.Empty(operation.Directives);
        Assert.Equal("a", Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections)).ResponseKey);
    }

    [Theory]
    [InlineData("query Q { a }", OperationKind.Query)]
    [InlineData("mutation Q { a }", OperationKind.Mutation)]
    [InlineData("subscription Q { a }", OperationKind.Subscription)]
    public void ParseDocument_ReadsOperationKindAndName(string text, OperationKind kind)
    {
        var operation = (OperationDefinitionNode)Parse(text).Definitions[0];

        Assert.Equal((kind, "Q"), (operation.Operation, operation.Name!.Value));
    }

    [Fact]
    public void ParseDocument_ReadsVariableDefinitions()
    {
        var operation = (OperationDefinitionNode)Parse("query (\"id\" $id: [ID!]! = [\"1\"] @a @b, $x: Int) { a }").Definitions[0];

        var id = operation.VariableDefinitions[0];
        Assert.Equal(("id", "id", "[ID!]!", "[\"1\"]"), (id.Description!.Value, id.Variable.Name.Value, id.Type.ToString(), id.DefaultValue!.ToString()));
        Assert.Equal(["a", "b"], id.Directives.Select(d => d.Name.Value));
        var x = operation.VariableDefinitions[1];
        Assert.Equal((null, "x", "Int", null), (x.Description, x.Variable.Name.Value, x.Type.ToString(), x.DefaultValue));
    }

    [Fact]
    public void ParseDocument_ReadsEverySelection()
    {
        var selections = ((OperationDefinitionNode)Parse("{ a: b(c: 1) @d { e } ...F @g ... on T @h { i } ... { j } ... @k { l } on: on }").Definitions[0]).SelectionSet.Selections;

        var field = Assert.IsType<FieldNode>(selections[0]);
        Assert.Equal(("a", "b", "a", "c: 1", "@d"), (field.Alias!.Value, field.Name.Value, field.ResponseKey, field.Arguments[0].ToString(), field.Directives[0].ToString()));
        Assert.Equal("e", ((FieldNode)field.SelectionSet!.Selections[0]).Name.Value);
        var spread = Assert.IsType<FragmentSpreadNode>(selections[1]);
        Assert.Equal(("F", "@g"), (spread.Name.Value, spread.Directives[0].ToString()));
        var typed = Assert.IsType<InlineFragmentNode>(selections[2]);
        Assert.Equal(("T", "@h"), (typed.TypeCondition!.Name.Value, typed.Directives[0].ToString()));
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[3]).TypeCondition);
        Assert.Equal("@k", Assert.IsType<InlineFragmentNode>(selections[4]).Directives[0].ToString());
        Assert.Equal(("on", "on"), (((FieldNode)selections[5]).Alias!.Value, ((FieldNode)selections[5]).Name.Value));
    }

    [Fact]
    public void ParseDocument_ReadsDescribedFragment()
    {
        var fragment = Assert.IsType<FragmentDefinitionNode>(Parse("\"\"\"d\"\"\" fragment fragment on on @a(b: $c) { x }").Definitions[0]);

        Assert.Equal(("d", true), (fragment.Description!.Value, fragment.Description.Block));
        Assert.Equal(("fragment", "on"), (fragment.Name.Value, fragment.TypeCondition.Name.Value));
        Assert.IsType<VariableNode>(fragment.Directives[0].Arguments[0].Value);
    }

    [Fact]
    public void ParseValue_ReadsEveryKindOfValue()
    {
        var list = (ListValueNode)Parser.ParseValue(Source.FromText("[$v, 12345678901234567890, -1.50e3, \"s\", true, false, null, E, truE, [], {}, {a: [1], a: 2}]"));

        Assert.Equal("v", Assert.IsType<VariableNode>(list.Items[0]).Name.Value);
        Assert.Equal("12345678901234567890", Assert.IsType<IntValueNode>(list.Items[1]).Value);
        Assert.Equal("-1.50e3", Assert.IsType<FloatValueNode>(list.Items[2]).Value);
        Assert.Equal("s", Assert.IsType<StringValueNode>(list.Items[3]).Value);
        Assert.True(Assert.IsType<BooleanValueNode>(list.Items[4]).Value);
        Assert.False(Assert.IsType<BooleanValueNode>(list.Items[5]).Value);
        Assert.IsType<NullValueNode>(list.Items[6]);
        Assert.Equal("E", Assert.IsType<EnumValueNode>(list.Items[7]).Value);
        Assert.Equal("truE", Assert.IsType<EnumValueNode>(list.Items[8]).Value);
        Assert.Empty(Assert.IsType<ListValueNode>(list.Items[9]).Items);
        Assert.Empty(Assert.IsType<ObjectValueNode>(list.Items[10]).Fields);
        Assert.Equal(["a: [1]", "a: 2"], Assert.IsType<ObjectValueNode>(list.Items[11]).Fields.Select(f => f.ToString()));
    }

    [Fact]
    public void ParseType_ReadsListsAndNonNulls()
    {
        var outer = Assert.IsType<NonNullTypeNode>(Parser.ParseType(Source.FromText("[[A!]]!")));
        var inner = Assert.IsType<ListTypeNode>(Assert.IsType<ListTypeNode>(outer.Inner).Item);

        Assert.Equal("A", Assert.IsType<NamedTypeNode>(Assert.IsType<NonNullTypeNode>(inner.Item).Inner).Name.Value);
    }

    [Fact]
    public void ParseDocument_SpansReachFromFirstTokenToLast()
    {
        const string text = " \"d\" query Q ( $a : [ Int ! ] = [ 1 ] ) @x { b : c ( d : { e : $a } ) @y { f } ... F }  # end";
        var document = Parse(text);
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var variable = operation.VariableDefinitions[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];

        Assert.Equal((0, text.Length), (document.Span.Start, document.Span.End));
        Assert.Equal(text[1..text.IndexOf("  #", StringComparison.Ordinal)], TextOf(operation));
        Assert.Equal("$a : [ Int ! ] = [ 1 ]", TextOf(variable));
        Assert.Equal("[ Int ! ]", TextOf(variable.Type));
        Assert.Equal("b : c ( d : { e : $a } ) @y { f }", TextOf(field));
        Assert.Equal("d : { e : $a }", TextOf(field.Arguments[0]));
        Assert.Equal("{ e : $a }", TextOf(field.Arguments[0].Value));
        Assert.Equal("@y", TextOf(field.Directives[0]));
        Assert.Equal("... F", TextOf(operation.SelectionSet.Selections[1]));
        Assert.Equal(new SourceLocation(1, 46), field.Location);
    }

    [Fact]
    public void ParseDocument_WhenManyNamesShareASlot_KeepsThemApart()
    {
        var names = Enumerable.Range(0, 5_000).Select(i => $"f{i % 2_500}").ToArray();

        var operation = (OperationDefinitionNode)Parse("{" + string.Join(' ', names) + "}").Definitions[0];

        Assert.Equal(names, operation.SelectionSet.Selections.Select(s => ((FieldNode)s).Name.Value));
    }

    private static string TextOf(Node node) => node.Span.Source.Text(node.Span.Start, node.Span.End);

    private static DocumentNode Parse(string text) => Parser.ParseDocument(Source.FromText(text));
}
