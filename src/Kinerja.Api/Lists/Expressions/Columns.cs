using System.Linq.Expressions;

namespace Kinerja.Api.Lists.Expressions;

/// <summary>
/// How a row becomes a node: one "new Node(...)" with every member. A request gets it with all but the selected members left out, and
/// with them their columns in the statement.
/// </summary>
/// <remarks>Nothing is kept per selection: there are as many as clients can think of, and taking members out costs less than finding them again.</remarks>
internal sealed class Columns<TRow, TNode>
{
    private readonly ParameterExpression _row;
    private readonly NewExpression _node;

    public Columns(Expression<Func<TRow, TNode>> node)
    {
        _row = node.Parameters[0];
        _node = node.Body as NewExpression ?? throw new ArgumentException($"'{node}' must be new {typeof(TNode).Name}(...), so that members can be left out.", nameof(node));
        if (_node.Constructor!.GetParameters().FirstOrDefault(p => !IsMember(p.Name!)) is { } foreign)
            throw new ArgumentException($"{typeof(TNode).Name} has no property for the parameter {foreign.Name} of its constructor, so nobody could tell when it is needed.", nameof(node));
    }

    /// <param name="members">Names of the node's properties.</param>
    public Expression Of(Expression row, IReadOnlyCollection<string> members)
    {
        var parameters = _node.Constructor!.GetParameters();
        var values = _node.Arguments.Select((value, i) => members.Contains(parameters[i].Name!, StringComparer.OrdinalIgnoreCase) ? Read(value, row) : Nothing(value.Type));
        return Expression.New(_node.Constructor, values);
    }

    private Expression Read(Expression value, Expression row) => Expression.Lambda(value, _row).Inline(row);

    private static ConstantExpression Nothing(Type type) => Expression.Constant(type.IsValueType ? Activator.CreateInstance(type) : null, type);

    private static bool IsMember(string parameter) => typeof(TNode).GetProperties().Any(p => string.Equals(p.Name, parameter, StringComparison.OrdinalIgnoreCase));
}
