using System.Globalization;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>
/// Which literals a scalar takes. The specified scalars are judged here, so that a schema can be checked before anything
/// is bound; another scalar is judged by its first codec, and takes everything as long as it has none.
/// </summary>
internal static class ScalarLiterals
{
    public static bool Accepts(ScalarType scalar, ValueNode literal) => scalar.Name switch
    {
        "Int" => literal is IntValueNode i && int.TryParse(i.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "Float" => literal switch
        {
            IntValueNode i => IsFinite(i.Value),
            FloatValueNode f => IsFinite(f.Value),
            _ => false,
        },
        "String" => literal is StringValueNode,
        "Boolean" => literal is BooleanValueNode,
        "ID" => literal is StringValueNode or IntValueNode,
        _ => scalar.Codecs.IsEmpty || scalar.Codecs[0].TryReadBoxed(literal, out _),
    };

    private static bool IsFinite(string number) => double.IsFinite(double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture));
}
