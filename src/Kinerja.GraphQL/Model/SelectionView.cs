using System.Collections.Concurrent;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL;

/// <summary>What is selected below a field, for a resolver that reads no more than that.</summary>
public sealed class SelectionView
{
    private readonly Planner _planner;
    private readonly ImmutableArray<FieldNode> _nodes;
    private readonly FieldPlan _field;
    private readonly Lazy<Dictionary<string, List<FieldNode>>> _below;

    // A view of one field lives as long as its plan and serves every request: what it was asked once it knows.
    private readonly ConcurrentDictionary<string, SelectionView> _parts = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<BoundObject, ImmutableArray<Member>> _members = new(concurrencyLevel: 1, capacity: 1);

    internal SelectionView(Planner planner, ImmutableArray<FieldNode> nodes, FieldPlan field)
    {
        (_planner, _nodes, _field) = (planner, nodes, field);
        _below = new(() => planner.FieldsByName(nodes.Where(n => n.SelectionSet is not null).Select(n => n.SelectionSet!)));
    }

    /// <summary>The schema names selected directly below, on whatever type.</summary>
    public IEnumerable<string> Fields => _below.Value.Keys;

    public bool Has(string field) => _below.Value.ContainsKey(field);

    /// <summary>What is selected below a field of this selection; empty if that is not selected.</summary>
    public SelectionView Of(string field) => _parts.GetOrAdd(
        field, name => new SelectionView(_planner, _below.Value.TryGetValue(name, out var nodes) ? [.. nodes] : [], _field));

    /// <summary>
    /// The members of T that the selection needs: for its own fields and as keys of what is below. These are the columns to read.
    /// In the order of T's members, so that equal selections make equal SQL.
    /// </summary>
    public IReadOnlyList<string> Columns<T>() => [.. Members(_planner.Schema.ObjectOf(typeof(T))).Select(m => m.Name)];

    internal ImmutableArray<Member> Members(BoundObject type) => _members.GetOrAdd(type, FindMembers);

    /// <summary>One view over several fields whose calls were merged.</summary>
    internal static SelectionView Union(IReadOnlyList<FieldPlan> fields) =>
        fields.Count == 1 ? fields[0].Selection : new SelectionView(fields[0].Selection._planner, [.. fields.SelectMany(f => f.Nodes)], fields[0]);

    internal bool Covers(SelectionView other, BoundObject type) => other.Members(type).All(Members(type).Contains);

    private ImmutableArray<Member> FindMembers(BoundObject type)
    {
        var plan = _planner.Plan(type, _nodes, _field);
        var guards = plan.Fields.SelectMany(f => f.Field.Guards).Concat(type.Guards).ToArray();
        if (Array.Exists(plan.Fields, f => f.Field.NeedsWholeParent) || Array.Exists(guards, g => g.NeedsWholeParent)) return [.. type.Members];
        return [.. type.Members.Where(m => Array.Exists(plan.Fields, f => f.Field.Needs.Contains(m)) || Array.Exists(guards, g => g.Needs.Contains(m)))];
    }
}

/// <summary>Which field a batch serves.</summary>
/// <param name="Coordinate">The schema coordinate, "Satker.anak".</param>
/// <param name="Path">The response names from the root, without list positions.</param>
public sealed record FieldInfo(string Coordinate, string Path);
