using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Planning;

/// <summary>The values that @skip and @include of one operation depend on: they belong to the plan's key.</summary>
internal sealed class Conditions
{
    public static readonly Conditions None = new([], "");

    private readonly Dictionary<string, bool> _values;

    private Conditions(Dictionary<string, bool> values, string key) => (_values, Key) = (values, key);

    /// <summary>One character per variable, in the order of <c>variables</c>.</summary>
    public string Key { get; }

    public static Conditions Of(ImmutableArray<string> variables, VariableValues values)
    {
        if (variables.IsEmpty) return None;
        var known = variables.ToDictionary(v => v, v => values.TryGet(v, out var value) && value is true, StringComparer.Ordinal);
        return new Conditions(known, string.Concat(variables.Select(v => known[v] ? '1' : '0')));
    }

    /// <summary>Every combination of values, if there are no more than so many; else none.</summary>
    public static IEnumerable<Conditions> All(ImmutableArray<string> variables, int most)
    {
        if (variables.Length > 30 || 1 << variables.Length > most) yield break;
        for (var bits = 0; bits < 1 << variables.Length; bits++)
        {
            var values = new VariableValues();
            for (var i = 0; i < variables.Length; i++) values.Add(variables[i], (bits >> i & 1) == 1);
            yield return Of(variables, values);
        }
    }

    public bool Include(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            switch (directive.Name.Value)
            {
                case "skip" when ValueOf(directive): return false;
                case "include" when !ValueOf(directive): return false;
            }
        }

        return true;
    }

    private bool ValueOf(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => _values[variable.Name.Value],
        _ => throw new System.Diagnostics.UnreachableException("Validation lets only a Boolean stand here."),
    };
}
