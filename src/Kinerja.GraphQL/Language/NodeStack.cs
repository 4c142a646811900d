using System.Runtime.InteropServices;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// Where the parser keeps the members of lists that are still open: an inner list lies above its outer one, and closing it moves its
/// part into an array of exactly its size. One buffer serves the whole parse.
/// </summary>
internal sealed class NodeStack
{
    private Node?[] _nodes = new Node?[32];

    public int Count { get; private set; }

    public void Push(Node node)
    {
        if (Count == _nodes.Length) Array.Resize(ref _nodes, 2 * Count);
        _nodes[Count++] = node;
    }

    public ImmutableArray<T> PopFrom<T>(int mark)
        where T : Node
    {
        var members = new T[Count - mark];
        for (var i = 0; i < members.Length; i++) members[i] = (T)_nodes[mark + i]!;
        Count = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(members);
    }
}
