using System.Collections.Immutable;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>Makes the value of one position: what the resolver sets, and which items inside it fail.</summary>
internal sealed class Producer(uint seed, bool isFunction)
{
    public List<ImmutableArray<int>> FailedItems { get; } = [];

    /// <exception cref="MockFailure">The position itself fails.</exception>
    public object? Produce(SchemaType type, Type clr, uint h) => Produce(type, clr, h, []);

    public static Benda Create(string type, uint seed, uint number) => type switch
    {
        "Alfa" => new Alfa(seed, number),
        "Beta" => new Beta(seed, number),
        "Gama" => new Gama(seed, number),
        "Delta" => new Delta(seed, number),
        "Epsilon" => new Epsilon(seed, number),
        "Zeta" => new Zeta(seed, number),
        "Hasil" => new Hasil(seed, number),
        _ => new Asing(seed, number),
    };

    private object? Produce(SchemaType type, Type clr, uint h, ImmutableArray<int> path)
    {
        var fate = Fate.Decide(seed, h, type.IsNonNull);
        // A function of one item cannot let one item of its list fail.
        if (isFunction && !path.IsEmpty && fate != Outcome.Value) fate = type.IsNonNull ? Outcome.Value : Outcome.Null;
        var bare = Nullable.GetUnderlyingType(clr) ?? clr;
        // An int that must not be null cannot say null either: then it fails.
        if (fate == Outcome.Null && clr.IsValueType && bare == clr) fate = Outcome.Error;
        if (fate == Outcome.Null) return null;
        if (fate == Outcome.Error) return Fail(path, clr);
        return type.Nullable switch
        {
            ListType list => ProduceList(list, bare.GetGenericArguments()[0], h, path),
            ObjectType o => Create(o.Name, seed, Fate.Identity(h)),
            CompositeType c => Create(fate == Outcome.Bad ? nameof(Asing) : Fate.Concrete(MockSchema.Schema.PossibleTypes(c), Fate.Identity(h)), seed, Fate.Identity(h)),
            var leaf => Fate.Leaf(leaf.Named.Name, bare, h, fate == Outcome.Bad),
        };
    }

    private Array ProduceList(ListType list, Type item, uint h, ImmutableArray<int> path)
    {
        var items = Array.CreateInstance(item, Fate.Length(h));
        for (var i = 0; i < items.Length; i++) items.SetValue(Produce(list.Item, item, Hash.Mix(h, (uint)i + 1), path.Add(i)), i);
        return items;
    }

    private object? Fail(ImmutableArray<int> path, Type clr)
    {
        if (path.IsEmpty) throw new MockFailure("gagal");
        FailedItems.Add(path);
        return clr.IsValueType ? Activator.CreateInstance(clr) : null;
    }
}

internal sealed class MockFailure(string message) : Exception(message);
