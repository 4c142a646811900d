using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>Which literals a scalar takes: its first codec decides. One without a codec takes everything, until it is bound.</summary>
internal static class ScalarLiterals
{
    public static bool Accepts(ScalarType scalar, ValueNode literal)
    {
        if (scalar.Codecs.IsEmpty) return true;

        // A codec sees no variables. Where one is inside a list or object only the request's values can decide, and
        // none of the specified scalars takes lists or objects.
        return HoldsVariable(literal) ? !BuiltIn.IsScalar(scalar.Name) : scalar.Codecs[0].TryReadBoxed(literal, out _);
    }

    /// <summary>The end of "... takes", for messages.</summary>
    public static string Expected(ScalarType scalar) => scalar.Codecs.IsEmpty ? "any value" : scalar.Codecs[0].Expected;

    /// <summary>Recursion along the text's own nesting, which the parser bounds.</summary>
    private static bool HoldsVariable(ValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HoldsVariable),
        ObjectValueNode fields => fields.Fields.Any(f => HoldsVariable(f.Value)),
        _ => false,
    };
}
