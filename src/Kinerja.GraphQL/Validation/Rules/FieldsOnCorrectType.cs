using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// The type has the field.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selections">Specification</see>.
/// </summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Here.ParentType is not { } type || Here.Field is not null) return;
        var name = node.Name.Value;
        var suggestion = Context.Suggestions.Of("Did you mean a fragment on", TypesWithField(type, name));
        if (suggestion.Length == 0 && type is FieldedType fielded) suggestion = Context.Suggestions.For(name, fielded.Fields.Names);
        Report($"Type '{type}' has no field {Wording.Name(node.Name)}.{suggestion}", node);
    }

    /// <summary>The members of an abstract type that have the field, the widest first.</summary>
    private IEnumerable<string> TypesWithField(CompositeType type, string field)
    {
        if (type is ObjectType) return [];
        var members = Context.Schema.PossibleTypes(type).Where(t => t.Fields.Contains(field)).ToArray();
        var interfaces = members.SelectMany(t => t.Interfaces).Where(t => t.Fields.Contains(field));
        return interfaces.CountBy(t => t.Name).OrderByDescending(t => t.Value).Select(t => t.Key).Concat(members.Select(t => t.Name));
    }
}
