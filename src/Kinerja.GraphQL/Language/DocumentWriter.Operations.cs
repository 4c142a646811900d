using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

internal sealed partial class DocumentWriter
{
    public const int LineLength = 80;

    private static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => "query",
    };

    private void Operation(OperationDefinitionNode operation)
    {
        Description(operation.Description);
        var plain = operation is
        {
            Operation: OperationKind.Query, Description: null, Name: null, VariableDefinitions.IsEmpty: true, Directives.IsEmpty: true,
        };
        if (!plain)
        {
            Put(Keyword(operation.Operation));
            if (operation.Name is not null || !operation.VariableDefinitions.IsEmpty) Put(" ");
            Put(operation.Name?.Value ?? "");
            VariableDefinitions(operation.VariableDefinitions);
            Directives(operation.Directives);
            Put(" ");
        }

        Any(operation.SelectionSet);
    }

    private void VariableDefinitions(ImmutableArray<VariableDefinitionNode> variables)
    {
        if (variables.IsEmpty) return;

        // The reference does not indent variables that stand on lines of their own.
        var onLines = variables.Any(v => v.Description is not null || HasLines(v.DefaultValue, v.Directives));
        Put("(");
        if (onLines) NewLine();
        for (var i = 0; i < variables.Length; i++)
        {
            if (i > 0 && onLines) NewLine();
            else if (i > 0) Put(", ");
            VariableDefinition(variables[i]);
        }

        if (onLines) NewLine();
        Put(")");
    }

    private void VariableDefinition(VariableDefinitionNode variable)
    {
        Description(variable.Description);
        Value(variable.Variable);
        TypeDefaultAndDirectives(variable.Type, variable.DefaultValue, variable.Directives);
    }

    private void TypeDefaultAndDirectives(TypeNode type, ValueNode? defaultValue, ImmutableArray<DirectiveNode> directives)
    {
        Put(": ");
        Type(type);
        if (defaultValue is not null)
        {
            Put(" = ");
            Value(defaultValue);
        }

        Directives(directives);
    }

    private bool HasLines(ValueNode? defaultValue, ImmutableArray<DirectiveNode> directives) =>
        (defaultValue is not null && _measure.Of(defaultValue).LineEnds > 0)
        || directives.Any(d => d.Arguments.Any(a => _measure.Of(a.Value).LineEnds > 0));

    private void Fragment(FragmentDefinitionNode fragment)
    {
        Description(fragment.Description);
        Put($"fragment {fragment.Name.Value} on {fragment.TypeCondition.Name.Value}");
        Directives(fragment.Directives);
        Put(" ");
        Any(fragment.SelectionSet);
    }

    private void Field(FieldNode field)
    {
        var prefix = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
        Put(prefix);
        if (!field.Arguments.IsEmpty)
        {
            if (prefix.Length + _measure.OfInline(field.Arguments) + 2 > LineLength)
            {
                OnLines("(", field.Arguments, ")");
            }
            else
            {
                Put("(");
                Separated(field.Arguments, ", ");
                Put(")");
            }
        }

        Directives(field.Directives);
        if (field.SelectionSet is null) return;
        Put(" ");
        Any(field.SelectionSet);
    }

    private void Spread(FragmentSpreadNode spread)
    {
        Put("...");
        Put(spread.Name.Value);
        Directives(spread.Directives);
    }

    private void InlineFragment(InlineFragmentNode fragment)
    {
        Put("...");
        if (fragment.TypeCondition is { } condition) Put($" on {condition.Name.Value}");
        Directives(fragment.Directives);
        Put(" ");
        Any(fragment.SelectionSet);
    }
}
