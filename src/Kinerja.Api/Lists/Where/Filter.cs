using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;

namespace Kinerja.Api.Lists.Where;

/// <summary>Where filters begin: <c>Filter.For&lt;SatkerWhere, SatkerRow&gt;().On(w => w.Kode, s => s.Kode)....Build()</c>.</summary>
internal static class Filter
{
    public static FilterBuilder<TWhere, TRow> For<TWhere, TRow>()
        where TWhere : class => new();
}

/// <summary>How the "where" of an entity becomes a condition over its rows, member by member; made by <see cref="FilterBuilder{TWhere,TRow}"/>.</summary>
internal sealed class Filter<TWhere, TRow>
    where TWhere : class
{
    private readonly ImmutableArray<FilterMember<TWhere>> _members;
    private readonly object? _surroundings;

    internal Filter(ImmutableArray<FilterMember<TWhere>> members, object? surroundings = null) => (_members, _surroundings) = (members, surroundings);

    /// <summary>The same filter, for one request: with what its relations are looked up in (the context, the scope of the reader, a day).</summary>
    public Filter<TWhere, TRow> In(object surroundings) => new(_members, surroundings);

    /// <summary>The condition; null if every row meets it.</summary>
    /// <exception cref="Kinerja.GraphQL.GraphQLRefusedException">The conditions exceed a limit.</exception>
    public Expression<Func<TRow, bool>>? Of(TWhere? where, ListLimits? limits = null) => Lambda(where, new FilterRun(limits ?? ListLimits.Default, _surroundings));

    public Expression<Func<TRow, bool>>? Lambda(TWhere? where, FilterRun run)
    {
        if (where is null) return null;
        var row = Expression.Parameter(typeof(TRow), "baris");
        return Condition(where, row, run) is { } body ? Expression.Lambda<Func<TRow, bool>>(body, row) : null;
    }

    public Expression? Condition(TWhere where, Expression row, FilterRun run)
    {
        run.Enter();
        Expression? all = null;
        foreach (var member in _members) all = Lambdas.And(all, member(where, row, run));
        if (where is IWhere<TWhere> combined) all = Lambdas.And(all, Combined(combined, row, run));
        run.Leave();
        return all;
    }

    private Expression? Combined(IWhere<TWhere> where, Expression row, FilterRun run)
    {
        Expression? all = null;
        foreach (var part in where.And ?? []) all = Lambdas.And(all, Condition(part, row, run));
        if (where.Or is { } parts) all = Lambdas.And(all, AnyOf(parts, row, run));
        if (where.Not is { } not) all = Lambdas.And(all, Condition(not, row, run) is { } condition ? Expression.Not(condition) : Expression.Constant(false));
        return all;
    }

    private Expression? AnyOf(IReadOnlyList<TWhere> parts, Expression row, FilterRun run)
    {
        Expression? any = Expression.Constant(false);
        foreach (var part in parts)
        {
            // All parts are read, also after one that every row meets: the limits count what was sent.
            run.Count();
            var condition = Condition(part, row, run);
            any = condition is null || any is null ? null : any is ConstantExpression ? condition : Expression.OrElse(any, condition);
        }

        return any;
    }
}

/// <summary>What one member of a "where" asks of a row; null if it asks nothing.</summary>
internal delegate Expression? FilterMember<in TWhere>(TWhere where, Expression row, FilterRun run);
