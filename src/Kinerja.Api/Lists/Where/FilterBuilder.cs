using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;

namespace Kinerja.Api.Lists.Where;

/// <summary>
/// The mapping of one "where", written out: a member that is not mapped would be accepted from clients and do nothing, so
/// <see cref="Build"/> refuses to leave one out.
/// </summary>
internal sealed class FilterBuilder<TWhere, TRow>
    where TWhere : class
{
    private static readonly ImmutableHashSet<string> Combinators =
        typeof(IWhere<TWhere>).IsAssignableFrom(typeof(TWhere)) ? [nameof(IWhere<>.And), nameof(IWhere<>.Or), nameof(IWhere<>.Not)] : [];

    private readonly Dictionary<string, FilterMember<TWhere>> _members = new(StringComparer.Ordinal);

    public FilterBuilder<TWhere, TRow> On(Expression<Func<TWhere, TextWhere?>> member, Expression<Func<TRow, string?>> column) =>
        Add(member, (where, row, run) => TextConditions.Of(where, column.Inline(row), run));

    public FilterBuilder<TWhere, TRow> On<T>(Expression<Func<TWhere, ComparableWhere<T>?>> member, Expression<Func<TRow, T>> column)
        where T : struct => Add(member, (where, row, run) => Conditions.Of(where, column.Inline(row), run));

    public FilterBuilder<TWhere, TRow> On<T>(Expression<Func<TWhere, ComparableWhere<T>?>> member, Expression<Func<TRow, T?>> column)
        where T : struct => Add(member, (where, row, run) => Conditions.Of(where, column.Inline(row), run));

    public FilterBuilder<TWhere, TRow> On<T>(Expression<Func<TWhere, EnumWhere<T>?>> member, Expression<Func<TRow, T>> column)
        where T : struct, Enum => Add(member, (where, row, run) => Conditions.Of(where, column.Inline(row), run));

    public FilterBuilder<TWhere, TRow> On<T>(Expression<Func<TWhere, EnumWhere<T>?>> member, Expression<Func<TRow, T?>> column)
        where T : struct, Enum => Add(member, (where, row, run) => Conditions.Of(where, column.Inline(row), run));

    public FilterBuilder<TWhere, TRow> On(Expression<Func<TWhere, BooleanWhere?>> member, Expression<Func<TRow, bool>> column) =>
        Add(member, (where, row, run) => Conditions.Of(where, column.Inline(row), run));

    public FilterBuilder<TWhere, TRow> On(Expression<Func<TWhere, BooleanWhere?>> member, Expression<Func<TRow, bool?>> column) =>
        Add(member, (where, row, run) => Conditions.Of(where, column.Inline(row), run));

    /// <param name="read">The key behind a client's ID; null if the text is no ID.</param>
    public FilterBuilder<TWhere, TRow> OnId<TKey>(Expression<Func<TWhere, IDWhere?>> member, Expression<Func<TRow, TKey>> column, Func<string, TKey?> read)
        where TKey : struct => Add(member, (where, row, run) => Conditions.Of(where, column.Inline(row), run, read));

    public FilterBuilder<TWhere, TRow> OnId<TKey>(Expression<Func<TWhere, IDWhere?>> member, Expression<Func<TRow, TKey?>> column, Func<string, TKey?> read)
        where TKey : struct => Add(member, (where, row, run) => Conditions.Of(where, column.Inline(row), run, read));

    /// <summary>
    /// A relation to one row: there is such a row, and it meets the conditions. To ask for rows without it: <c>not: { induk: {} }</c>.
    /// </summary>
    /// <param name="filter">A function, because filters may name each other, and themselves.</param>
    public FilterBuilder<TWhere, TRow> OnOne<TOther, TOtherRow>(
        Expression<Func<TWhere, TOther?>> member, Expression<Func<TRow, TOtherRow?>> one, Func<Filter<TOther, TOtherRow>> filter)
        where TOther : class
        where TOtherRow : class => Add(member, (where, row, run) =>
    {
        run.Count();
        var other = one.Inline(row);
        var exists = Expression.NotEqual(other, Expression.Constant(null, typeof(TOtherRow)));
        return Lambdas.And(exists, filter().Condition(where, other, run));
    });

    /// <summary>A relation to many rows: some, all or none of them meet the conditions.</summary>
    public FilterBuilder<TWhere, TRow> OnMany<TOther, TOtherRow>(
        Expression<Func<TWhere, ManyWhere<TOther>?>> member, Expression<Func<TRow, IEnumerable<TOtherRow>>> many, Func<Filter<TOther, TOtherRow>> filter)
        where TOther : class => Many(member, _ => many, filter);

    /// <summary>A relation that the model does not have: looked up in the surroundings that <see cref="Filter{TWhere,TRow}.In"/> gave.</summary>
    public FilterBuilder<TWhere, TRow> OnMany<TOther, TOtherRow, TSurroundings>(
        Expression<Func<TWhere, ManyWhere<TOther>?>> member, Func<TSurroundings, Expression<Func<TRow, IEnumerable<TOtherRow>>>> many, Func<Filter<TOther, TOtherRow>> filter)
        where TOther : class => Many(member, run => many(run.Surroundings<TSurroundings>()), filter);

    private FilterBuilder<TWhere, TRow> Many<TOther, TOtherRow>(
        Expression<Func<TWhere, ManyWhere<TOther>?>> member, Func<FilterRun, Expression<Func<TRow, IEnumerable<TOtherRow>>>> many, Func<Filter<TOther, TOtherRow>> filter)
        where TOther : class => Add(member, (where, row, run) =>
    {
        var rows = Translated.AsQuery(many(run).Inline(row), typeof(TOtherRow));
        Expression? all = null;
        if (where.Some is { } some) all = Lambdas.And(all, Translated.Any(rows, Inner(some)));
        if (where.All is { } every && Inner(every) is { } condition) all = Lambdas.And(all, Translated.All(rows, condition));
        if (where.None is { } none) all = Lambdas.And(all, Expression.Not(Translated.Any(rows, Inner(none))));
        return all;

        LambdaExpression? Inner(TOther other)
        {
            run.Count();
            return filter().Lambda(other, run);
        }
    });

    /// <summary>A relation to many rows of which one is meant, such as the capaian of a period: it is there and meets the conditions.</summary>
    public FilterBuilder<TWhere, TRow> OnAny<TOther, TOtherRow>(
        Expression<Func<TWhere, TOther?>> member, Expression<Func<TRow, IEnumerable<TOtherRow>>> many, Func<Filter<TOther, TOtherRow>> filter)
        where TOther : class => Any(member, _ => many, filter);

    /// <inheritdoc cref="OnMany{TOther,TOtherRow,TSurroundings}"/>
    public FilterBuilder<TWhere, TRow> OnAny<TOther, TOtherRow, TSurroundings>(
        Expression<Func<TWhere, TOther?>> member, Func<TSurroundings, Expression<Func<TRow, IEnumerable<TOtherRow>>>> many, Func<Filter<TOther, TOtherRow>> filter)
        where TOther : class => Any(member, run => many(run.Surroundings<TSurroundings>()), filter);

    private FilterBuilder<TWhere, TRow> Any<TOther, TOtherRow>(
        Expression<Func<TWhere, TOther?>> member, Func<FilterRun, Expression<Func<TRow, IEnumerable<TOtherRow>>>> many, Func<Filter<TOther, TOtherRow>> filter)
        where TOther : class => Add(member, (where, row, run) =>
    {
        run.Count();
        return Translated.Any(Translated.AsQuery(many(run).Inline(row), typeof(TOtherRow)), filter().Lambda(where, run));
    });

    /// <summary>A member that means something of its own. Its values must be captured by the lambda, so that they become parameters.</summary>
    public FilterBuilder<TWhere, TRow> OnValue<TMember>(Expression<Func<TWhere, TMember?>> member, Func<TMember, Expression<Func<TRow, bool>>> condition)
        where TMember : class => Add(member, (where, row, run) =>
    {
        run.Count();
        return condition(where).Inline(row);
    });

    /// <inheritdoc cref="OnValue{TMember}(Expression{Func{TWhere,TMember}}, Func{TMember,Expression{Func{TRow,bool}}})"/>
    public FilterBuilder<TWhere, TRow> OnValue<TMember>(Expression<Func<TWhere, TMember?>> member, Func<TMember, Expression<Func<TRow, bool>>> condition)
        where TMember : struct => Add(Lambdas.MemberName(member), Get(member.Compile(), (TMember where, Expression row, FilterRun run) =>
    {
        run.Count();
        return condition(where).Inline(row);
    }));

    public Filter<TWhere, TRow> Build()
    {
        string[] missing = [.. typeof(TWhere).GetProperties().Select(p => p.Name).Where(n => !_members.ContainsKey(n) && !Combinators.Contains(n))];
        return missing.Length == 0
            ? new Filter<TWhere, TRow>([.. _members.Values])
            : throw new InvalidOperationException($"The filter of {typeof(TWhere).Name} over {typeof(TRow).Name} does not map {string.Join(", ", missing)}. Add .On(w => w.{missing[0]}, ...).");
    }

    private FilterBuilder<TWhere, TRow> Add<TMember>(Expression<Func<TWhere, TMember?>> member, Func<TMember, Expression, FilterRun, Expression?> condition)
        where TMember : class
    {
        var read = member.Compile();
        return Add(Lambdas.MemberName(member), (where, row, run) => read(where) is { } given ? condition(given, row, run) : null);
    }

    private FilterBuilder<TWhere, TRow> Add(string name, FilterMember<TWhere> condition) =>
        _members.TryAdd(name, condition) ? this : throw new InvalidOperationException($"{typeof(TWhere).Name}.{name} is mapped twice. Leave one.");

    private static FilterMember<TWhere> Get<TMember>(Func<TWhere, TMember?> read, Func<TMember, Expression, FilterRun, Expression?> condition)
        where TMember : struct => (where, row, run) => read(where) is { } given ? condition(given, row, run) : null;
}
