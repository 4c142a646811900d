namespace Kinerja.GraphQL.Planning;

/// <summary>Arithmetic of costs: never negative, and what is too large stays at the largest number instead of turning around.</summary>
internal static class Saturating
{
    public static long Add(long a, long b)
    {
        var sum = unchecked(a + b);
        return sum < 0 ? long.MaxValue : sum;
    }

    public static long Multiply(long a, long b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high != 0 || low < 0 ? long.MaxValue : low;
    }
}
