using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>An object type of the schema with the .NET type and the resolvers that serve it.</summary>
internal abstract class BoundObject(ObjectType type, IReadOnlyList<Member> members)
{
    private readonly ConcurrentDictionary<Type, Delegate> _materialisers = [];

    public ObjectType Type { get; } = type;

    public abstract Type ClrType { get; }

    public IReadOnlyList<Member> Members { get; } = members;

    /// <summary>All of them must say yes: the type's own and those of the interfaces and unions it belongs to.</summary>
    public ImmutableArray<BoundGuard> Guards { get; set; } = [];

    public Dictionary<string, BoundField> Fields { get; } = new(StringComparer.Ordinal);

    public BoundField Field(string name) => Fields[name];

    public Member? FindMember(string name) => Members.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));

    public abstract RowCollector NewRows(Rental rental, int capacity);

    /// <summary>Makes an object from a row of columns, through the constructor that takes the members.</summary>
    public Func<RowStore, int, TParent> Materialiser<TParent>() => (Func<RowStore, int, TParent>)_materialisers.GetOrAdd(typeof(TParent), _ => Compile<TParent>());

    private Func<RowStore, int, TParent> Compile<TParent>()
    {
        var constructor = Construction.ConstructorOf(ClrType)
            ?? throw new InvalidOperationException($"{ClrType.Name} cannot be made from columns: give it one public constructor whose parameters are its properties.");
        var store = Expression.Parameter(typeof(RowStore));
        var row = Expression.Parameter(typeof(int));
        var arguments = constructor.GetParameters().Select(p => StoreAccess.Read(store, row, FindMember(p.Name!)!));
        return Expression.Lambda<Func<RowStore, int, TParent>>(Expression.Convert(Expression.New(constructor, arguments), typeof(TParent)), store, row).Compile();
    }
}

internal sealed class BoundObject<T>(ObjectType type, IReadOnlyList<Member> members) : BoundObject(type, members)
{
    public override Type ClrType => typeof(T);

    public override RowCollector NewRows(Rental rental, int capacity) => new RowCollector<T>(rental, capacity);
}

/// <summary>How objects are made from their members.</summary>
internal static class Construction
{
    /// <summary>The one constructor whose parameters all name a property; the longest if there are several.</summary>
    public static ConstructorInfo? ConstructorOf(Type type) => type.GetConstructors()
        .Where(c => c.GetParameters().All(p => type.GetProperty(p.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is not null))
        .OrderByDescending(c => c.GetParameters().Length)
        .FirstOrDefault();
}

/// <summary>Expressions that read a member from a row of columns.</summary>
internal static class StoreAccess
{
    public static Expression Read(Expression store, Expression row, Member member)
    {
        var index = Expression.Constant(member.Index);
        if (member.ClrType == typeof(string)) return Expression.Call(store, nameof(RowStore.GetText), null, index, row);
        var underlying = Nullable.GetUnderlyingType(member.ClrType);
        return underlying is null
            ? Expression.Call(store, nameof(RowStore.Get), [member.ClrType], index, row)
            : Expression.Call(store, nameof(RowStore.GetNullable), [underlying], index, row);
    }
}
