using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation;

/// <summary>
/// What a rule implements to be called when the walk comes to a node of this kind; kinds nobody asked for cost nothing.
/// <c>IEnter&lt;ValueNode&gt;</c> is called for outermost literals only, <c>IEnter&lt;SelectionSetNode&gt;</c> not for
/// inline fragments, whose fields belong to the set around them. Not contravariant: a rule for <see cref="ValueNode"/>
/// must not be taken for one that wants every <see cref="VariableNode"/>.
/// </summary>
internal interface IEnter<TNode>
    where TNode : Node
{
    void Enter(TNode node);
}

/// <summary>The same for the moment when the walk has finished everything inside the node.</summary>
internal interface ILeave<TNode>
    where TNode : Node
{
    void Leave(TNode node);
}
