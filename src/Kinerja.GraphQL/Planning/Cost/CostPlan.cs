using Kinerja.GraphQL.Coercion;

namespace Kinerja.GraphQL.Planning;

/// <summary>
/// What an operation costs, once the variables of a request are known: of each field its weight times the product of all list
/// sizes from the root to it.
/// </summary>
/// <param name="selections">Each after all that is below it; the root last.</param>
internal sealed class CostPlan(PriceList prices, CostSelection[] selections, long assumedSize)
{
    private const int Shown = 3;

    private readonly bool _isConstant = !Array.Exists(selections, s => s.Fields.Any(f => f.Variants.Any(v => v.HasVariables)));
    private long _constant = -1;

    public long Total(VariableValues variables)
    {
        if (!_isConstant) return Evaluate(variables)[^1];
        // Racing requests write the same number.
        if (_constant < 0) _constant = Evaluate(variables)[^1];
        return _constant;
    }

    public CostReport Report(VariableValues variables)
    {
        var costs = Evaluate(variables);
        var largest = new List<Share>[selections.Length];
        foreach (var selection in selections) largest[selection.Number] = LargestOf(selection, costs, largest, variables);
        return new CostReport(costs[^1], [.. largest[^1].Select(s => s.ToItem())]);
    }

    /// <summary>The cost of one object at each selection.</summary>
    private long[] Evaluate(VariableValues variables)
    {
        var costs = new long[selections.Length];
        foreach (var selection in selections) costs[selection.Number] = Dearest(selection, CostsOf(selection, costs, variables)).Cost;
        return costs;
    }

    private long[] CostsOf(CostSelection selection, long[] costs, VariableValues variables)
    {
        var result = new long[selection.Fields.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var field = selection.Fields[i];
            var below = field.Below is { } child ? Saturating.Multiply(Rows(selection, field, variables), costs[child.Number]) : 0;
            result[i] = Saturating.Add(Own(selection, field, variables), below);
        }

        return result;
    }

    private static (long Cost, ImmutableArray<int> Fields) Dearest(CostSelection selection, long[] fields)
    {
        var (most, which) = (-1L, ImmutableArray<int>.Empty);
        foreach (var alternative in selection.Alternatives)
        {
            var sum = 0L;
            foreach (var i in alternative) sum = Saturating.Add(sum, fields[i]);
            if (sum > most) (most, which) = (sum, alternative);
        }

        return (Math.Max(most, 0), which);
    }

    /// <summary>The field itself, without what is below it.</summary>
    private long Own(CostSelection selection, CostField field, VariableValues variables)
    {
        var (weight, arguments) = (0L, 0L);
        foreach (var variant in field.Variants)
        {
            weight = Math.Max(weight, variant.Price.Weight);
            if (!variant.Price.Arguments.IsEmpty) arguments = Math.Max(arguments, variant.Arguments(prices, variables));
        }

        return weight == 0 ? arguments : Saturating.Add(Saturating.Multiply(Rows(selection, field, variables), weight), arguments);
    }

    /// <summary>Values of the field for one object of its selection.</summary>
    private long Rows(CostSelection selection, CostField field, VariableValues variables)
    {
        var rows = 0L;
        foreach (var variant in field.Variants)
        {
            var size = 1L;
            if (variant.Price.ListDepth > 0) size = field.KnownSize ?? variant.Size(variables) ?? SizeFromAbove(selection.Owner, variant.Price, variables);
            for (var inner = 1; inner < variant.Price.ListDepth; inner++) size = Saturating.Multiply(size, assumedSize);
            rows = Math.Max(rows, size);
        }

        return rows;
    }

    /// <summary>The page of a connection is named where the connection is asked for, above the list that it is.</summary>
    private long SizeFromAbove(CostField? owner, FieldPrice list, VariableValues variables)
    {
        var size = 0L;
        foreach (var variant in owner?.Variants ?? [])
        {
            var isMeant = variant.Price.ListDepth == 0 && variant.Price.SizedFields.Contains(list.Definition.Name);
            size = Math.Max(size, (isMeant ? variant.Size(variables) : null) ?? assumedSize);
        }

        return owner is null ? assumedSize : size;
    }

    private List<Share> LargestOf(CostSelection selection, long[] costs, List<Share>[] below, VariableValues variables)
    {
        var shares = new List<Share>();
        foreach (var i in Dearest(selection, CostsOf(selection, costs, variables)).Fields)
        {
            var field = selection.Fields[i];
            var own = Own(selection, field, variables);
            if (own > 0) shares.Add(new Share(own, field, null));
            if (field.Below is not { } child) continue;
            var rows = Rows(selection, field, variables);
            shares.AddRange(below[child.Number].Select(s => new Share(Saturating.Multiply(rows, s.Cost), field, s)));
        }

        // The sort is stable: of equal ones the first in the document.
        return [.. shares.OrderByDescending(s => s.Cost).Take(Shown)];
    }

    /// <summary>What one position costs for one object of a selection above it.</summary>
    private sealed record Share(long Cost, CostField Field, Share? Below)
    {
        public CostItem ToItem()
        {
            var keys = new List<string>();
            var at = this;
            while (true)
            {
                keys.Add(at.Field.Key);
                if (at.Below is null) return new CostItem(at.Field.Coordinate, string.Join('.', keys), Cost);
                at = at.Below;
            }
        }
    }
}
