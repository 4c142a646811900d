using System.Linq.Expressions;
using System.Reflection;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>
/// Compiles functions of one row, for rows that are objects and for rows that are columns. The parameters of a method say what it
/// needs: the parent, members of the parent by name, or "args".
/// </summary>
internal sealed record RowCode(object Function, object Binder, Type Arguments, IReadOnlyList<Member> Needs, bool WholeParent)
{
    public const string ArgumentsParameter = "args";

    public static object FromProperty(BoundObject parent, Member member) => Compile(
        parent, typeof(None), member.ClrType, row => Expression.Property(row, member.Property), (store, row) => StoreAccess.Read(store, row, member));

    /// <summary>A projection to keys made of members.</summary>
    public static object Key(BoundObject parent, IReadOnlyList<Member> members, Type key)
    {
        var row = Expression.Parameter(parent.ClrType);
        var ofObject = Expression.Lambda(typeof(Func<,>).MakeGenericType(parent.ClrType, key), Combine(key, [.. members.Select(m => Expression.Property(row, m.Property))]), row).Compile();
        var store = Expression.Parameter(typeof(RowStore));
        var number = Expression.Parameter(typeof(int));
        var ofColumns = Expression.Lambda(
            typeof(Func<,,>).MakeGenericType(typeof(RowStore), typeof(int), key), Combine(key, [.. members.Select(m => StoreAccess.Read(store, number, m))]), store, number);
        return Make.New(typeof(KeyProjection<,>), [parent.ClrType, key], ofObject, Lazily(ofColumns));
    }

    /// <param name="result">The function's result: the method's, or what it converts to.</param>
    /// <returns>Null if a parameter is none of what a function of one item may take (reported).</returns>
    public static RowCode? FromMethod(BindingRun run, BoundObject parent, FieldDefinition field, MethodInfo method, Spot spot, Type result)
    {
        var source = ClrNames.Of(method);
        var needs = new List<Member>();
        var arguments = typeof(None);
        var wholeParent = false;
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.Name == ArgumentsParameter) arguments = parameter.ParameterType;
            else if (TakesParent(parameter, parent)) wholeParent = true;
            else if (MemberFor(parameter, parent) is { } member) needs.Add(member);
            else
            {
                run.Problems.Add(spot.Node, spot.Coordinate, $"{source} asks for {ClrNames.Of(parameter.ParameterType)} {parameter.Name}. A function of one item takes its parent, members of the parent by name, or \"args\"; for services take a Batch.");
                return null;
            }
        }

        var binder = run.Inputs.Arguments(field, arguments, spot, source);
        var args = Expression.Parameter(arguments);
        Expression Call(Func<ParameterInfo, Expression> value) => Expression.Convert(
            Expression.Call(method, method.GetParameters().Select(p => p.Name == ArgumentsParameter ? args : value(p))), result);
        var function = Compile(
            parent,
            arguments,
            result,
            row => Call(p => TakesParent(p, parent) ? Expression.Convert(row, p.ParameterType) : Expression.Property(row, MemberFor(p, parent)!.Property)),
            (store, row) => Call(p => TakesParent(p, parent) ? Materialised(p.ParameterType, store, row) : StoreAccess.Read(store, row, MemberFor(p, parent)!)),
            args);
        return new RowCode(function, binder, arguments, needs, wholeParent);
    }

    private static object Compile(
        BoundObject parent, Type arguments, Type result, Func<Expression, Expression> ofObject, Func<Expression, Expression, Expression> ofColumns, ParameterExpression? args = null)
    {
        args ??= Expression.Parameter(arguments);
        var row = Expression.Parameter(parent.ClrType);
        var objects = Expression.Lambda(typeof(Func<,,>).MakeGenericType(parent.ClrType, arguments, result), ofObject(row), row, args).Compile();
        var store = Expression.Parameter(typeof(RowStore));
        var number = Expression.Parameter(typeof(int));
        // Built on first use: most types are never read as columns.
        var type = typeof(Func<,,,>).MakeGenericType(typeof(RowStore), typeof(int), arguments, result);
        return Make.New(typeof(RowFunction<,,>), [parent.ClrType, arguments, result], objects, LazyOf(type, () => Expression.Lambda(type, ofColumns(store, number), store, number, args).Compile()));
    }

    private static bool TakesParent(ParameterInfo parameter, BoundObject parent) =>
        parent.ClrType != typeof(None) && parameter.ParameterType.IsAssignableFrom(parent.ClrType) && MemberFor(parameter, parent) is null;

    private static Member? MemberFor(ParameterInfo parameter, BoundObject parent) =>
        parent.FindMember(parameter.Name!) is { } member && member.ClrType == parameter.ParameterType ? member : null;

    private static Expression Combine(Type key, Expression[] parts) => parts.Length == 1 ? parts[0] : Expression.New(key.GetConstructors().Single(c => c.GetParameters().Length == parts.Length), parts);

    private static MethodCallExpression Materialised(Type parent, Expression store, Expression row) =>
        Expression.Call(typeof(RowCode), nameof(MaterialiseParent), [parent], store, row);

    private static TParent MaterialiseParent<TParent>(RowStore store, int row) => store.Type.Materialiser<TParent>()(store, row);

    private static object Lazily(LambdaExpression lambda) => LazyOf(lambda.Type, lambda.Compile);

    /// <summary>A Lazy of a delegate type that is known only at run time.</summary>
    private static object LazyOf(Type type, Func<Delegate> create) =>
        typeof(RowCode).GetMethod(nameof(NewLazy), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [create])!;

    private static Lazy<T> NewLazy<T>(Func<Delegate> create) => new(() => (T)(object)create());
}
