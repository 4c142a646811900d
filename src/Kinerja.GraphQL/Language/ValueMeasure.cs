using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// How much room a value takes when printed at the left edge. Lists and objects are remembered, for each is asked about once by
/// itself and again by what surrounds it: without memory the work would double at every level.
/// </summary>
internal sealed class ValueMeasure
{
    private const int Separator = 2;

    private readonly Dictionary<ValueNode, Extent> _known = [];

    public Extent Of(ValueNode value)
    {
        if (value is not (ListValueNode or ObjectValueNode))
        {
            var text = ValueText.OfLeaf(value);
            return new Extent(text.Length, value is StringValueNode { Block: true } ? text.AsSpan().Count('\n') : 0);
        }

        if (_known.TryGetValue(value, out var known)) return known;
        var (members, count) = value is ListValueNode list ? (Sum(list), list.Items.Length) : (Sum((ObjectValueNode)value), ((ObjectValueNode)value).Fields.Length);
        var brackets = value is ListValueNode ? 2 : 4;
        var inline = brackets + members.Length + Separator * Math.Max(0, count - 1);
        var extent = inline <= DocumentWriter.LineLength ? new Extent(inline, members.LineEnds) : OnLines(members, count);
        _known.Add(value, extent);
        return extent;
    }

    /// <summary>The length of arguments printed on one line, without the brackets.</summary>
    public int OfInline(ImmutableArray<ArgumentNode> arguments)
    {
        var length = Separator * (arguments.Length - 1);
        foreach (var argument in arguments) length += argument.Name.Value.Length + 2 + Of(argument.Value).Length;
        return length;
    }

    /// <summary>Whether the members stand on lines of their own: then, and only then, does "[" or "{" end a line.</summary>
    public bool IsLong(ListValueNode list) => 2 + Sum(list).Length + Separator * (list.Items.Length - 1) > DocumentWriter.LineLength;

    public bool IsLong(ObjectValueNode value) => 4 + Sum(value).Length + Separator * (value.Fields.Length - 1) > DocumentWriter.LineLength;

    private static Extent OnLines(Extent members, int count)
    {
        var lineEnds = members.LineEnds + count + 1;
        var indentation = 2 * (members.LineEnds + count);
        return new Extent(2 + members.Length + count + 1 + indentation, lineEnds);
    }

    private Extent Sum(ListValueNode list)
    {
        var sum = default(Extent);
        foreach (var item in list.Items) sum += Of(item);
        return sum;
    }

    private Extent Sum(ObjectValueNode value)
    {
        var sum = default(Extent);
        foreach (var field in value.Fields) sum += Of(field.Value) + new Extent(field.Name.Value.Length + 2, 0);
        return sum;
    }

    internal readonly record struct Extent(int Length, int LineEnds)
    {
        public static Extent operator +(Extent left, Extent right) => new(left.Length + right.Length, left.LineEnds + right.LineEnds);
    }
}
