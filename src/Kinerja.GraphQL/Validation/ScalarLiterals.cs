using System.Globalization;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Validation;

/// <summary>
/// Which literals a scalar takes: its codec decides. A schema that is not bound to codecs yet can still be validated
/// against; then the five specified scalars follow the specification (section 3.5) and all others take anything.
/// </summary>
internal static class ScalarLiterals
{
    public static bool Accepts(ScalarType scalar, ValueNode literal)
    {
        // A codec sees no variables. Where one is inside a list or object only the request's values can decide, and
        // none of the specified scalars takes lists or objects.
        if (!scalar.Codecs.IsEmpty) return HoldsVariable(literal) ? !IsSpecified(scalar) : scalar.Codecs[0].TryReadBoxed(literal, out _);
        return scalar.Name switch
        {
            "Int" => literal is IntValueNode whole && int.TryParse(whole.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "Float" => Number(literal) is { } number && double.IsFinite(double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture)),
            "String" => literal is StringValueNode,
            "Boolean" => literal is BooleanValueNode,
            "ID" => literal is StringValueNode or IntValueNode,
            _ => true,
        };
    }

    /// <summary>The end of "... takes", for messages.</summary>
    public static string Expected(ScalarType scalar) => scalar switch
    {
        { Codecs: [var codec, ..] } => codec.Expected,
        { Name: "Int" } => "a whole number of 32 bits",
        { Name: "Float" } => "a finite number",
        { Name: "String" } => "a string in quotes",
        { Name: "Boolean" } => "true or false",
        { Name: "ID" } => "a string in quotes or a whole number",
        _ => "any value",
    };

    private static bool IsSpecified(ScalarType scalar) => scalar.Name is "Int" or "Float" or "String" or "Boolean" or "ID";

    private static string? Number(ValueNode literal) => literal switch
    {
        IntValueNode whole => whole.Value,
        FloatValueNode number => number.Value,
        _ => null,
    };

    /// <summary>Recursion along the text's own nesting, which the parser bounds.</summary>
    private static bool HoldsVariable(ValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HoldsVariable),
        ObjectValueNode fields => fields.Fields.Any(f => HoldsVariable(f.Value)),
        _ => false,
    };
}
