using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>The names met so far in one place where each may stand only once.</summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<string, NameNode> _seen = new(StringComparer.Ordinal);

    /// <summary>Null for a new name, which is remembered; otherwise where it stood first.</summary>
    public NameNode? FirstWith(NameNode name) => _seen.TryAdd(name.Value, name) ? null : _seen[name.Value];
}

/// <summary>The same per owner, where definitions and extensions of one owner stand apart.</summary>
internal sealed class UniqueMembers
{
    private readonly Dictionary<string, UniqueNames> _owners = new(StringComparer.Ordinal);

    public NameNode? FirstWith(string owner, NameNode name)
    {
        if (!_owners.TryGetValue(owner, out var names)) _owners[owner] = names = new UniqueNames();
        return names.FirstWith(name);
    }
}
