using System.Numerics;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>Some of a schema's object types, one bit each.</summary>
internal sealed class TypeSet(ulong[] bits)
{
    public bool IsEmpty => Array.TrueForAll(bits, b => b == 0);

    public bool Has(int type) => (bits[type >> 6] & (1UL << type)) != 0;

    public TypeSet And(TypeSet other) => Combine(other, static (a, b) => a & b);

    public TypeSet Or(TypeSet other) => Combine(other, static (a, b) => a | b);

    public TypeSet Without(TypeSet other) => Combine(other, static (a, b) => a & ~b);

    public bool Same(TypeSet other) => ReferenceEquals(this, other) || bits.AsSpan().SequenceEqual(other.Bits);

    public IEnumerable<int> Members()
    {
        for (var word = 0; word < bits.Length; word++)
            for (var rest = bits[word]; rest != 0; rest &= rest - 1) yield return (word * 64) + BitOperations.TrailingZeroCount(rest);
    }

    private ReadOnlySpan<ulong> Bits => bits;

    private TypeSet Combine(TypeSet other, Func<ulong, ulong, ulong> of)
    {
        if (ReferenceEquals(this, other) && of(1, 1) == 1) return this;
        var result = new ulong[bits.Length];
        for (var i = 0; i < result.Length; i++) result[i] = of(bits[i], other.Bits[i]);
        return new TypeSet(result);
    }
}

/// <summary>The possible types of each composite type as a set.</summary>
internal sealed class TypeSets
{
    private readonly Dictionary<CompositeType, TypeSet> _sets = [];

    public TypeSets(GraphSchema schema)
    {
        var numbers = schema.Types.OfType<ObjectType>().Select((t, i) => (t, i)).ToDictionary(t => t.t, t => t.i);
        foreach (var type in schema.Types.OfType<CompositeType>())
        {
            var bits = new ulong[(numbers.Count + 63) / 64];
            foreach (var possible in schema.PossibleTypes(type)) bits[numbers[possible] >> 6] |= 1UL << numbers[possible];
            _sets[type] = new TypeSet(bits);
        }
    }

    public TypeSet Of(CompositeType type) => _sets[type];
}
