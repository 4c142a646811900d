using System.Diagnostics;
using System.Text;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>One printing. It goes over the tree once; how long a value would be is known beforehand from <see cref="ValueMeasure"/>.</summary>
internal sealed partial class DocumentWriter
{
    private readonly StringBuilder _text = new();
    private readonly ValueMeasure _measure = new();
    private int _level;

    public string Write(Node node)
    {
        Any(node);
        return _text.ToString();
    }

    private void Any(Node node)
    {
        switch (node)
        {
            case DocumentNode document: Document(document); break;
            case DefinitionNode definition: Definition(definition); break;
            case SelectionSetNode selections: Block(selections.Selections); break;
            case FieldNode field: Field(field); break;
            case FragmentSpreadNode spread: Spread(spread); break;
            case InlineFragmentNode inline: InlineFragment(inline); break;
            case ValueNode value: Value(value); break;
            case TypeNode type: Type(type); break;
            case NameNode name: Put(name.Value); break;
            case ArgumentNode argument: NamedValue(argument.Name, argument.Value); break;
            case ObjectFieldNode field: NamedValue(field.Name, field.Value); break;
            case DirectiveNode directive: Directive(directive); break;
            case VariableDefinitionNode variable: VariableDefinition(variable); break;
            case OperationTypeDefinitionNode operation: OperationType(operation); break;
            case FieldDefinitionNode field: FieldDefinition(field); break;
            case InputValueDefinitionNode input: InputValueDefinition(input); break;
            case EnumValueDefinitionNode value: EnumValueDefinition(value); break;
            default: throw new UnreachableException($"No layout for {node.GetType().Name}.");
        }
    }

    private void Document(DocumentNode document)
    {
        var first = true;
        foreach (var definition in document.Definitions)
        {
            if (!first) Put("\n\n");
            first = false;
            Definition(definition);
        }
    }

    private void Put(string text) => _text.Append(text);

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _level);

    /// <summary>Text with line ends of its own: each further line starts at the current indentation, blank ones too.</summary>
    private void PutLines(string text)
    {
        var first = true;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (!first) NewLine();
            first = false;
            _text.Append(text.AsSpan()[line]);
        }
    }

    private void Description(StringValueNode? description)
    {
        if (description is null) return;
        Value(description);
        NewLine();
    }

    private void Separated<T>(ImmutableArray<T> nodes, string separator)
        where T : Node
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i > 0) Put(separator);
            Any(nodes[i]);
        }
    }

    private void OnLines<T>(string open, ImmutableArray<T> nodes, string close)
        where T : Node
    {
        Put(open);
        _level++;
        foreach (var node in nodes)
        {
            NewLine();
            Any(node);
        }

        _level--;
        NewLine();
        Put(close);
    }

    private void Block<T>(ImmutableArray<T> nodes)
        where T : Node => OnLines("{", nodes, "}");

    private void Directives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            Put(" ");
            Directive(directive);
        }
    }

    private void Directive(DirectiveNode directive)
    {
        Put("@");
        Put(directive.Name.Value);
        if (directive.Arguments.IsEmpty) return;
        Put("(");
        Separated(directive.Arguments, ", ");
        Put(")");
    }
}
