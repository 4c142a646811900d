using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation;

/// <summary>The part that walks directives, arguments and the values in them.</summary>
internal sealed partial class ValidationWalker
{
    private readonly IEnter<DirectiveNode>[] _enterDirective = Those<IEnter<DirectiveNode>>(visitors);
    private readonly ILeave<DirectiveNode>[] _leaveDirective = Those<ILeave<DirectiveNode>>(visitors);
    private readonly IEnter<ArgumentNode>[] _enterArgument = Those<IEnter<ArgumentNode>>(visitors);
    private readonly IEnter<ValueNode>[] _enterLiteral = Those<IEnter<ValueNode>>(visitors);
    private readonly IEnter<VariableNode>[] _enterVariable = Those<IEnter<VariableNode>>(visitors);
    private readonly IEnter<ObjectValueNode>[] _enterObject = Those<IEnter<ObjectValueNode>>(visitors);
    private readonly ILeave<ObjectValueNode>[] _leaveObject = Those<ILeave<ObjectValueNode>>(visitors);
    private readonly IEnter<ObjectFieldNode>[] _enterObjectField = Those<IEnter<ObjectFieldNode>>(visitors);

    private void Directives(Node owner, ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            here.DirectiveOwner = owner;
            here.Directive = schema.Directives.Find(directive.Name.Value);
            Enter(_enterDirective, directive);
            Arguments(directive.Arguments);
            Leave(_leaveDirective, directive);
            (here.DirectiveOwner, here.Directive) = (null, null);
        }
    }

    private void Arguments(ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            var outer = (here.InputType, here.ParentInputType, here.HasDefault);

            // The arguments of an unknown directive are looked up in the field around it, as the reference implementation does.
            var known = here.Directive?.Arguments ?? here.Field?.Arguments;
            here.Argument = known?.Find(argument.Name.Value);
            Expect(here.Argument?.Type, here.Argument?.DefaultValue is not null);
            Enter(_enterArgument, argument);
            OutermostValue(argument.Value);
            here.Argument = null;
            (here.InputType, here.ParentInputType, here.HasDefault) = outer;
        }
    }

    private void OutermostValue(ValueNode value)
    {
        if (value is not VariableNode) Enter(_enterLiteral, value);
        Value(value);
    }

    private void Value(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Enter(_enterVariable, variable);
                break;
            case ListValueNode list:
                Items(list);
                break;
            case ObjectValueNode fields:
                Enter(_enterObject, fields);
                foreach (var field in fields.Fields) ObjectField(field);
                Leave(_leaveObject, fields);
                break;
        }
    }

    private void Items(ListValueNode list)
    {
        var outer = (here.InputType, here.ParentInputType, here.HasDefault);
        Expect((here.InputType?.Nullable as ListType)?.Item, hasDefault: false);
        foreach (var item in list.Items) Value(item);
        (here.InputType, here.ParentInputType, here.HasDefault) = outer;
    }

    private void ObjectField(ObjectFieldNode node)
    {
        var outer = (here.InputType, here.ParentInputType, here.HasDefault);
        var definition = (here.InputType?.Named as InputObjectType)?.Fields.Find(node.Name.Value);
        Expect(definition?.Type, definition?.DefaultValue is not null);
        Enter(_enterObjectField, node);
        Value(node.Value);
        (here.InputType, here.ParentInputType, here.HasDefault) = outer;
    }

    private void Expect(SchemaType? type, bool hasDefault) =>
        (here.ParentInputType, here.InputType, here.HasDefault) = (here.InputType, type, hasDefault);
}
