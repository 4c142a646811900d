using System.Reflection;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Binds one method (or property) as one field: which of the three kinds it is, and whether it fits the schema.</summary>
internal sealed class MethodBinding(BindingRun run)
{
    /// <summary>The longest plain value tuple.</summary>
    private const int MaxKeyMembers = 7;

    private readonly Dictionary<MethodInfo, object> _resolvers = [];

    public BoundField? Bind(BoundObject parent, FieldDefinition field, string coordinate, FieldMethod served, Spot spot)
    {
        var method = served.Method;
        var source = ClrNames.Of(method);
        if (!IsPlain(method))
        {
            run.Problems.Add(spot.Node, spot.Coordinate, $"{source} must be a static method without type parameters, in a class without them.");
            return null;
        }

        if (BatchOf(method) is { } batch) return BatchField(parent, field, coordinate, served, batch, spot);
        if (served.Key is not null) run.Problems.Add(spot.Node, spot.Coordinate, $"{source} names a key, but only a batch has parents to take keys of.");
        if (LoaderBinding.IsLoaderResult(method.ReturnType)) return run.Loaders.Field(parent, field, coordinate, method, spot);
        return PureField(parent, field, coordinate, method, spot);
    }

    public BoundField? Property(BoundObject parent, FieldDefinition field, Member member, Spot spot)
    {
        var clr = ClrType.Of(member.Property);
        var source = $"{ClrNames.Of(parent.ClrType)}.{member.Name}";
        var arguments = run.Inputs.Arguments(field, typeof(None), spot, source);
        if (run.Outputs.Completer(field.Type, clr, spot, source) is not { } completer) return null;
        var function = RowCode.FromProperty(parent, member);
        var leaf = field.Type.Nullable is NamedType named && run.Outputs.CodecOf(named, clr.Bare) is { } codec
            ? new LeafMember(member, codec, field.Type.IsNonNull)
            : null;
        return Make.New(typeof(PureField<,,>), [parent.ClrType, typeof(None), member.ClrType], spot.Coordinate, field, function, arguments, completer, (IReadOnlyList<Member>)[member], false, leaf) as BoundField;
    }

    /// <summary>The guard at a coordinate, as it serves one object type; null if there is none or it does not fit.</summary>
    public BoundGuard? Guard(string coordinate, BoundObject parent, Node? place)
    {
        if (!run.Code.Guards.TryGetValue(coordinate, out var methods)) return null;
        var (method, key) = methods[0];
        var spot = new Spot(place, coordinate);
        if (!IsPlain(method) || BatchOf(method) is not { } batch || batch.Arguments[1].Type != typeof(None) || batch.Arguments[2].Type != typeof(bool))
        {
            run.Problems.Add(spot.Node, coordinate, $"{ClrNames.Of(method)} guards this, so it must be static, without type parameters, and take a Batch<TParent, None, bool>.");
            return null;
        }

        if (Projection(parent, batch.Arguments[0].Type, key, spot, ClrNames.Of(method)) is not { } projection || !ChecksInvocation(method, spot)) return null;
        var resolver = ResolverOf(method, batch, coordinate, () => new ArgumentBinder<None>(_ => default));
        return (BoundGuard)Make.New(typeof(BoundGuard<>), [batch.Arguments[0].Type], resolver, projection.Projection, projection.Needs, projection.WholeParent);
    }

    private BoundField? BatchField(BoundObject parent, FieldDefinition field, string coordinate, FieldMethod served, ClrType batch, Spot spot)
    {
        var (method, key) = served;
        var source = ClrNames.Of(method);
        var projection = Projection(parent, batch.Arguments[0].Type, key, spot, source);
        var completer = run.Outputs.Completer(field.Type, batch.Arguments[2], spot, source);
        var arguments = run.Inputs.Arguments(field, batch.Arguments[1].Type, spot, source);
        if (!ChecksInvocation(method, spot) || projection is null || completer is null) return null;
        var resolver = ResolverOf(method, batch, coordinate, () => arguments);
        Type[] types = [.. batch.Arguments.Select(a => a.Type)];
        return (BoundField)Make.New(typeof(BatchField<,,>), types, field, resolver, projection.Projection, completer, projection.Needs, projection.WholeParent);
    }

    private BoundField? PureField(BoundObject parent, FieldDefinition field, string coordinate, MethodInfo method, Spot spot)
    {
        var source = ClrNames.Of(method);
        if (method.ReturnType == typeof(void))
        {
            run.Problems.Add(spot.Node, spot.Coordinate, $"{source} returns nothing, but {spot.Coordinate} is {field.Type}. Return the value.");
            return null;
        }

        if (Waits(method.ReturnType))
        {
            run.Problems.Add(spot.Node, spot.Coordinate, $"{source} returns {ClrNames.Of(method.ReturnType)}, but a function of one item cannot wait: it would run once per row. Take a Batch<{ClrNames.Of(parent.ClrType)}, ...> instead.");
            return null;
        }

        var code = RowCode.FromMethod(run, parent, field, method, spot, method.ReturnType);
        var completer = run.Outputs.Completer(field.Type, ClrType.Of(method.ReturnParameter), spot, source);
        if (code is null || completer is null) return null;
        return (BoundField)Make.New(
            typeof(PureField<,,>), [parent.ClrType, code.Arguments, method.ReturnType], coordinate, field, code.Function, code.Binder, completer, code.Needs, code.WholeParent, null);
    }

    /// <summary>Static, and nothing left open that a call would have to choose.</summary>
    public static bool IsPlain(MethodInfo method) => method is { IsStatic: true, IsGenericMethodDefinition: false, DeclaringType.IsGenericTypeDefinition: false };

    /// <summary>One resolver per method, so that all types of an interface share its calls.</summary>
    private object ResolverOf(MethodInfo method, ClrType batch, string coordinate, Func<object> arguments)
    {
        if (_resolvers.TryGetValue(method, out var known)) return known;
        Type[] types = [.. batch.Arguments.Select(a => a.Type)];
        return _resolvers[method] = Make.New(typeof(BatchResolver<,,>), types, coordinate, arguments(), Invocation.Of(method, batch.Type));
    }

    /// <summary>Whether a method that waits has the right result and asks for services only.</summary>
    public bool ChecksInvocation(MethodInfo method, Spot spot)
    {
        if (method.ReturnType != typeof(ValueTask))
        {
            run.Problems.Add(spot.Node, spot.Coordinate, $"{ClrNames.Of(method)} takes a batch, so it must return ValueTask and set its results on the batch.");
            return false;
        }

        foreach (var parameter in method.GetParameters().Skip(1))
        {
            if (parameter.ParameterType == typeof(CancellationToken) || run.IsService(parameter.ParameterType)) continue;
            run.Problems.Add(spot.Node, spot.Coordinate, $"{ClrNames.Of(method)} asks for {ClrNames.Of(parameter.ParameterType)} {parameter.Name}, which is no registered service.");
            return false;
        }

        return true;
    }

    private BoundProjection? Projection(BoundObject parent, Type wanted, string? key, Spot spot, string source)
    {
        if (key is not null) return KeyProjection(parent, wanted, key, spot, source);
        if (wanted.IsAssignableFrom(parent.ClrType))
            return new BoundProjection(wanted == typeof(None) ? new NoProjection() : Make.New(typeof(ObjectProjection<>), [wanted]), [], wanted != typeof(None));
        run.Problems.Add(spot.Node, spot.Coordinate, $"{source} takes a batch of {ClrNames.Of(wanted)}, but the parents are {ClrNames.Of(parent.ClrType)}. If it takes keys, name their members: Key = \"Id\".");
        return null;
    }

    private BoundProjection? KeyProjection(BoundObject parent, Type wanted, string key, Spot spot, string source)
    {
        var names = key.Split(',', StringSplitOptions.TrimEntries);
        var members = new List<Member>();
        foreach (var name in names)
        {
            if (parent.FindMember(name) is { } member) members.Add(member);
            else run.Problems.Add(spot.Node, spot.Coordinate, $"{source} takes its key from '{name}', but {ClrNames.Of(parent.ClrType)} has no such member.{ProblemList.Suggest(name, parent.Members.Select(m => m.Name))}");
        }

        if (members.Count < names.Length) return null;
        if (members.Count > MaxKeyMembers)
        {
            run.Problems.Add(spot.Node, spot.Coordinate, $"{source} takes its key from {members.Count} members; a key has at most {MaxKeyMembers}. Take whole parents instead.");
            return null;
        }

        var type = members.Count == 1 ? members[0].ClrType : TupleOf(members);
        if (type == wanted) return new BoundProjection(RowCode.Key(parent, members, wanted), members, false);
        run.Problems.Add(spot.Node, spot.Coordinate, $"{source} takes keys of {ClrNames.Of(wanted)}, but '{key}' gives {ClrNames.Of(type)}.");
        return null;
    }

    private static Type TupleOf(List<Member> members) => Type.GetType($"System.ValueTuple`{members.Count}")!.MakeGenericType([.. members.Select(m => m.ClrType)]);

    /// <summary>The batch type of a method's first parameter; null if it is none.</summary>
    private static ClrType? BatchOf(MethodInfo method) =>
        method.GetParameters() is [var first, ..] && first.ParameterType.IsGenericType && first.ParameterType.GetGenericTypeDefinition() == typeof(Batch<,,>) ? ClrType.Of(first) : null;

    private static bool Waits(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private sealed record BoundProjection(object Projection, IReadOnlyList<Member> Needs, bool WholeParent);
}
