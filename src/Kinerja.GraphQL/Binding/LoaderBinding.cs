using System.Reflection;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Loaders by the pair of key and entity they serve, and the fields that ask them.</summary>
internal sealed class LoaderBinding
{
    private readonly BindingRun _run;
    private readonly Dictionary<(Type Key, Type Entity), MethodInfo> _methods = [];
    private readonly Dictionary<MethodInfo, object> _loaders = [];

    /// <summary>Reported already: the fields that ask them are not to blame.</summary>
    private readonly HashSet<MethodInfo> _unfit = [];

    public LoaderBinding(BindingRun run)
    {
        _run = run;
        foreach (var method in run.Code.Loaders)
        {
            var source = ClrNames.Of(method);
            if (!MethodBinding.IsPlain(method) || PairOf(method) is not { } pair)
                run.Problems.Add(null, source, "A loader is a static method without type parameters that takes a LoaderBatch<TKey, TEntity> first.");
            else if (!_methods.TryAdd(pair, method))
                run.Problems.Add(null, source, $"{ClrNames.Of(_methods[pair])} loads {ClrNames.Of(pair.Entity)} by {ClrNames.Of(pair.Key)} already. Give one of them a key type of its own.");
            else if (!run.Methods.ChecksInvocation(method, new Spot(null, source)))
                _unfit.Add(method);
        }
    }

    public static bool IsLoaderResult(Type type) => KeyOf(type) is not null || ItemOf(type) is not null;

    public BoundField? Field(BoundObject parent, FieldDefinition field, string coordinate, MethodInfo method, Spot spot)
    {
        var source = ClrNames.Of(method);
        var isList = KeyOf(method.ReturnType) is null;
        var pair = KeyOf(method.ReturnType) ?? ItemOf(method.ReturnType)!.Value;
        var returned = ClrType.Of(method.ReturnParameter);
        var entity = isList ? returned.Item! : returned;
        // The entity's own nullability: a key that may be missing gives an entity that may be.
        var clr = new ClrType(pair.Entity, entity.IsNullable, []);
        var completer = isList
            ? _run.Outputs.Completer(field.Type, new ClrType(typeof(IReadOnlyList<>).MakeGenericType(pair.Entity), returned.IsNullable, [clr]), spot, source)
            : _run.Outputs.Completer(field.Type, clr, spot, source);
        var code = RowCode.FromMethod(_run, parent, field, method, spot, isList ? method.ReturnType : typeof(Nullable<>).MakeGenericType(entity.Bare));
        var loader = LoaderFor(pair, spot, source);
        if (completer is null || code is null || loader is null) return null;
        Type[] types = isList ? [parent.ClrType, code.Arguments, method.ReturnType, entity.Type, pair.Key, pair.Entity] : [parent.ClrType, code.Arguments, pair.Key, pair.Entity];
        Func<BoundObject?> entityType = () => _run.ObjectOf(pair.Entity);
        return (BoundField)Make.New(
            isList ? typeof(LoaderListField<,,,,,>) : typeof(LoaderField<,,,>), types, coordinate, field, code.Function, code.Binder, loader, entityType, completer, code.Needs, code.WholeParent);
    }

    private object? LoaderFor((Type Key, Type Entity) pair, Spot spot, string source)
    {
        if (!_methods.TryGetValue(pair, out var method))
        {
            _run.Problems.Add(spot.Node, spot.Coordinate, $"{source} wants {ClrNames.Of(pair.Entity)} by {ClrNames.Of(pair.Key)}, but no [Loader] takes a LoaderBatch<{ClrNames.Of(pair.Key)}, {ClrNames.Of(pair.Entity)}>.");
            return null;
        }

        if (_unfit.Contains(method)) return null;
        if (_loaders.TryGetValue(method, out var known)) return known;
        var batch = typeof(LoaderBatch<,>).MakeGenericType(pair.Key, pair.Entity);
        return _loaders[method] = Make.New(typeof(BoundLoader<,>), [pair.Key, pair.Entity], ClrNames.Of(method), Invocation.Of(method, batch));
    }

    private static (Type Key, Type Entity)? PairOf(MethodInfo method) =>
        method.GetParameters() is [{ ParameterType: { IsGenericType: true } first }, ..] && first.GetGenericTypeDefinition() == typeof(LoaderBatch<,>)
            ? (first.GetGenericArguments()[0], first.GetGenericArguments()[1])
            : null;

    /// <summary>Key and entity of LoadKey or LoadKey?.</summary>
    private static (Type Key, Type Entity)? KeyOf(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(LoadKey<,>) ? (bare.GetGenericArguments()[0], bare.GetGenericArguments()[1]) : null;
    }

    /// <summary>Key and entity of a list of keys.</summary>
    private static (Type Key, Type Entity)? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? KeyOf(type.GetGenericArguments()[0]) : null;
}
