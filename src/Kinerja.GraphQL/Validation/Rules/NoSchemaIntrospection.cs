using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// The schema is not to be read by clients: __schema and __type are refused wherever they stand. __typename stays: clients need it to
/// tell the cases of an interface apart, and it names only what they asked for.
/// </summary>
internal sealed class NoSchemaIntrospection(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (node.Name.Value is not ("__schema" or "__type")) return;
        Report($"Introspection is closed on this server: '{node.Name.Value}' is not served. Use the published schema file.", node);
    }
}
