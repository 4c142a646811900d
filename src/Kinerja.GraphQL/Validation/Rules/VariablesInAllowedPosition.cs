using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// A variable stands only where every value it may have is allowed.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed">Specification</see>.
/// </summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : ValidationRule(context), ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.IsEmpty) return;
        var definitions = new Dictionary<string, (VariableDefinitionNode Node, SchemaType? Type)>(StringComparer.Ordinal);
        foreach (var variable in node.VariableDefinitions) definitions[variable.Variable.Name.Value] = (variable, Context.Schema.TypeOf(variable.Type));
        foreach (var usage in Context.Variables.Of(node))
        {
            if (!definitions.TryGetValue(usage.Node.Name.Value, out var variable) || variable.Type is null || usage.Type is null) continue;
            Check(variable.Node, variable.Type, usage, usage.Type);
        }
    }

    private void Check(VariableDefinitionNode variable, SchemaType type, VariableUsage usage, SchemaType expected)
    {
        var name = Wording.Variable(usage.Node);
        if (!IsAllowed(type, variable.DefaultValue, expected, usage.HasDefault))
            Report($"Variable {name} of type '{type}' stands where '{expected}' is expected. Define it as '{expected}'.", variable, usage.Node);

        // As in the reference implementation a non-null OneOf place is not judged here; a null is refused there when values are read.
        if (usage.ParentType is InputObjectType { IsOneOf: true } oneOf && !type.IsNonNull)
            Report($"Variable {name} of type '{type}' may be null, but the one field given of '{oneOf}' may not. Define it as '{type}!'.", variable, usage.Node);
    }

    /// <summary>
    /// A nullable variable may stand at a non-null place if a default takes over when it is left out (specification,
    /// IsVariableUsageAllowed); null itself is then refused when the request's values are known.
    /// </summary>
    private bool IsAllowed(SchemaType type, ValueNode? defaultValue, SchemaType expected, bool placeHasDefault)
    {
        if (!expected.IsNonNull || type.IsNonNull) return Context.Schema.IsSubType(type, expected);
        var hasDefault = defaultValue is not (null or NullValueNode);
        return (hasDefault || placeHasDefault) && Context.Schema.IsSubType(type, expected.Nullable);
    }
}
