using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation.Merging;

/// <summary>Collects the fields of selection sets, each set once for each type it is seen on.</summary>
internal sealed class FieldCollector(ValidationContext context)
{
    private readonly Dictionary<(SelectionSetNode Set, SchemaType? Parent), FieldCollection> _known = [];

    public FieldCollection Of(FragmentDefinitionNode fragment) =>
        Of(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value));

    public FieldCollection Of(SelectionSetNode set, SchemaType? parent)
    {
        if (_known.TryGetValue((set, parent), out var known)) return known;
        var collection = new FieldCollection();
        Collect(set, parent, collection, []);
        return _known[(set, parent)] = collection;
    }

    /// <summary>Recursion along the nesting of inline fragments, which the parser bounds.</summary>
    private void Collect(SelectionSetNode set, SchemaType? parent, FieldCollection into, HashSet<FragmentDefinitionNode> spread)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!into.Groups.TryGetValue(field.ResponseKey, out var group)) into.Groups[field.ResponseKey] = group = [];
                    group.Add(new SelectedField(parent, field));
                    break;
                case FragmentSpreadNode node:
                    if (context.Fragments.Find(node.Name.Value) is { } fragment && spread.Add(fragment)) into.Fragments.Add(fragment);
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition ? context.Schema.FindType(condition.Name.Value) : parent;
                    Collect(inline.SelectionSet, type, into, spread);
                    break;
            }
        }
    }
}
