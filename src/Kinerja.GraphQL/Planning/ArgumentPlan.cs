using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>
/// The arguments of a selected field (specification, 6.4.1). Literals without variables are coerced once for all requests;
/// otherwise each request coerces once, whatever the number of rows: arguments cannot depend on a row.
/// </summary>
internal sealed class ArgumentPlan
{
    private readonly FieldNode _node;
    private readonly FieldDefinition _definition;
    private readonly InputObject? _constant;

    public ArgumentPlan(FieldNode node, FieldDefinition definition)
    {
        (_node, _definition) = (node, definition);
        HasVariables = node.Arguments.Any(a => ContainsVariable(a.Value));
        if (!HasVariables && TryCoerce(VariableValues.None, out var constant, out _)) _constant = constant;
    }

    public bool HasVariables { get; }

    /// <summary>The record the resolver takes, made from constant arguments; kept by the argument binder.</summary>
    public object? ConstantRecord { get; set; }

    public bool TryCoerce(VariableValues variables, out InputObject values, out GraphQLError? error)
    {
        error = null;
        values = _constant!;
        if (_constant is not null) return true;
        values = new InputObject();
        foreach (var argument in _definition.Arguments)
        {
            error = Coerce(argument, variables, values);
            if (error is not null) return false;
        }

        return true;
    }

    private GraphQLError? Coerce(InputValueDefinition argument, VariableValues variables, InputObject values)
    {
        var given = Find(argument.Name);
        if (given is null || (given.Value is VariableNode v && !variables.Has(v.Name.Value)))
        {
            return Inputs.TryFillIn(values, argument)
                ? null
                : Refuse(argument, (Node?)given?.Value ?? _node, "needs a value, but " + (given is null ? "none is given." : $"the request gives the variable {given.Value} none."));
        }

        if (Literals.TryCoerce(given.Value, argument.Type, variables, out var value))
        {
            values[argument.Name] = value;
            return null;
        }

        return Refuse(argument, given.Value, $"has the value {given.Value}, which does not fit {argument.Type}.");
    }

    private ArgumentNode? Find(string name)
    {
        foreach (var argument in _node.Arguments)
            if (argument.Name.Value == name) return argument;
        return null;
    }

    /// <param name="at">The value, or the field that lacks one.</param>
    private static GraphQLError Refuse(InputValueDefinition argument, Node at, string message) =>
        new($"Argument '{argument.Name}' of type {argument.Type} {message}", ErrorCodes.BadArgument) { Locations = [at.Location] };

    public static bool ContainsVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(ContainsVariable),
        ObjectValueNode o => o.Fields.Any(f => ContainsVariable(f.Value)),
        _ => false,
    };
}
