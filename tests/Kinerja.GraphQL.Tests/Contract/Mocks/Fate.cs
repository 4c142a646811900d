using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>What becomes of a position.</summary>
internal enum Outcome
{
    Value,
    Null,
    Error,

    /// <summary>A value its leaf type cannot write, or an object of no known type.</summary>
    Bad,
}

/// <summary>
/// The decisions of the mock world: pure functions of a seed and a position's hash. tests/contract/lib/mock-world.mjs decides alike;
/// a number changed here must change there.
/// </summary>
internal static class Fate
{
    public const uint Pool = 40;

    private const uint SeedOfLoaders = 0xc0ffee;
    private const uint PossibleSalt = 11, IdentitySalt = 13, PoolSalt = 17, ValueSalt = 19, LengthSalt = 23, RootSalt = 29, MissingSalt = 31, WholeSalt = 37;

    /// <summary>Per mille of errors, nulls, bad values, and batches failing as a whole.</summary>
    private static readonly (uint Errors, uint Nulls, uint Bad, uint Whole)[] Profiles =
        [(0, 0, 0, 0), (0, 30, 0, 0), (15, 30, 5, 5), (30, 50, 10, 10), (60, 100, 20, 30), (100, 100, 30, 0), (20, 200, 10, 0), (8, 5, 2, 2)];

    private static readonly int[] Lengths = [0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 2];
    private static readonly int[] Ints = [0, -1, int.MaxValue, int.MinValue];
    private static readonly double[] Floats =
        [0, -0.0, 0.1, 1e21, 1e-7, 123456789.987654321, 5e-324, 1.7976931348623157e308, -1.5, 1e15, 123456789012345680000.0, 0.000001];

    private static readonly string[] Texts =
    [
        "", "satker", "Dinas \"Kesehatan\"", "é 🦉", "\u0000\u001f\b\f\n\r\t\\/", "\u2028\u2029\u0085\u00a0\ufeff", "\ud800", "a\udc00b", "<script>&'", "\u007f",
    ];

    public static uint RootNumber(uint seed) => Hash.Mix(seed, RootSalt);

    public static uint Position(uint parent, string field, string arguments) => Hash.Mix(Hash.Mix(parent, Hash.Text(field)), Hash.Text(arguments));

    public static Outcome Decide(uint seed, uint h, bool nonNull)
    {
        var profile = Profiles[seed & 7];
        var roll = Hash.Mix(h, ValueSalt) % 1000;
        if (roll < profile.Errors) return Outcome.Error;
        var upToNull = profile.Errors + (nonNull ? profile.Nulls / 4 : profile.Nulls);
        if (roll < upToNull) return Outcome.Null;
        return roll < upToNull + profile.Bad ? Outcome.Bad : Outcome.Value;
    }

    public static bool WholeFails(uint seed, string field, string arguments) =>
        Hash.Mix(Hash.Mix(Hash.Mix(seed, WholeSalt), Hash.Text(field)), Hash.Text(arguments)) % 1000 < Profiles[seed & 7].Whole;

    public static int Length(uint h) => Lengths[Hash.Mix(h, LengthSalt) % Lengths.Length];

    public static uint Identity(uint h) => Hash.Mix(h, IdentitySalt);

    /// <summary>A key from a small pool, as foreign keys are.</summary>
    public static uint KeyNumber(uint seed, uint h) => Hash.Mix(Hash.Mix(seed, SeedOfLoaders), Hash.Mix(h, PoolSalt) % Pool);

    public static Outcome OfKey(uint seed, uint number) => Decide(seed, Hash.Mix(number, MissingSalt), nonNull: false);

    public static string Concrete(IEnumerable<ObjectType> possible, uint number)
    {
        var names = possible.Select(t => t.Name).Order(StringComparer.Ordinal).ToArray();
        return names[Hash.Mix(number, PossibleSalt) % names.Length];
    }

    public static object Leaf(string type, Type clr, uint position, bool bad)
    {
        var h = Hash.Mix(position, ValueSalt);
        return type switch
        {
            "Int" => h % 5 == 0 ? Ints[h % Ints.Length] : unchecked((int)h),
            "Float" => bad ? new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity }[h % 3] : h % 3 == 0 ? Floats[(h >> 3) % Floats.Length] : (h >> 3) % 1_000_000 / 128.0,
            "String" => h % 3 == 0 ? Texts[(h >> 3) % Texts.Length] : $"teks {h}",
            "Boolean" => (h & 1) == 1,
            "ID" => clr == typeof(long) ? (long)(h % 1_000_000) : clr == typeof(int) ? (int)(h % 1_000_000) : (object)$"{h % 1_000_000}",
            "Warna" => bad ? (Warna)99 : (Warna)(h % 3),
            _ => bad ? new Kode(-1) : new Kode((int)(h % 10_000)),
        };
    }
}
