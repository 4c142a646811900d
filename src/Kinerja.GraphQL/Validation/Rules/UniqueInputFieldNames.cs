using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation.Rules;

/// <summary>
/// A field of an input object is given once.
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness">Specification</see>.
/// </summary>
internal sealed class UniqueInputFieldNames(ValidationContext context)
    : ValidationRule(context), IEnter<ObjectValueNode>, IEnter<ObjectFieldNode>, ILeave<ObjectValueNode>
{
    private readonly Stack<Dictionary<string, NameNode>> _seen = new();

    public void Enter(ObjectValueNode node) => _seen.Push(new Dictionary<string, NameNode>(StringComparer.Ordinal));

    public void Enter(ObjectFieldNode node)
    {
        var seen = _seen.Peek();
        if (seen.TryAdd(node.Name.Value, node.Name)) return;
        Report($"Input field {Wording.Name(node.Name)} is given more than once. Keep one of them.", seen[node.Name.Value], node.Name);
    }

    public void Leave(ObjectValueNode node) => _seen.Pop();
}
