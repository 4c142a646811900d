using System.Globalization;

namespace Kinerja.GraphQL.Writing;

/// <summary>
/// Doubles as JavaScript prints them. .NET finds the same shortest digits but changes to exponents elsewhere (from 1E+15 and
/// below 1E-05 instead of 1e+21 and 1e-7) and spells them differently; clients compare our answers with JavaScript's.
/// </summary>
internal static class JavaScriptNumber
{
    private const int LargestPlainExponent = 21;
    private const int SmallestPlainExponent = -6;

    public static int Format(double value, Span<byte> destination)
    {
        if (value == 0)
        {
            destination[0] = (byte)'0';
            return 1;
        }

        Span<byte> net = stackalloc byte[32];
        value.TryFormat(net, out var length, default, CultureInfo.InvariantCulture);
        net = net[..length];
        var e = net.IndexOf((byte)'E');
        if (e < 0)
        {
            net.CopyTo(destination);
            return length;
        }

        var exponent = int.Parse(net[(e + 1)..], CultureInfo.InvariantCulture);
        return Relayout(net[..e], exponent, destination);
    }

    /// <summary>Lays out "-1.234" x 10^exponent as ECMAScript's Number::toString does.</summary>
    private static int Relayout(ReadOnlySpan<byte> mantissa, int exponent, Span<byte> destination)
    {
        var position = 0;
        if (mantissa[0] == '-')
        {
            destination[position++] = (byte)'-';
            mantissa = mantissa[1..];
        }

        Span<byte> digits = stackalloc byte[20];
        var count = 0;
        foreach (var c in mantissa)
            if (c != '.') digits[count++] = c;
        digits = digits[..count];

        if (exponent >= SmallestPlainExponent && exponent < 0)
        {
            "0."u8.CopyTo(destination[position..]);
            position += 2;
            for (var zeros = -exponent - 1; zeros > 0; zeros--) destination[position++] = (byte)'0';
            digits.CopyTo(destination[position..]);
            return position + count;
        }

        if (exponent >= 0 && exponent < LargestPlainExponent)
        {
            for (var i = 0; i <= exponent || i < count; i++)
            {
                if (i == exponent + 1) destination[position++] = (byte)'.';
                destination[position++] = i < count ? digits[i] : (byte)'0';
            }

            return position;
        }

        destination[position++] = digits[0];
        if (count > 1)
        {
            destination[position++] = (byte)'.';
            digits[1..].CopyTo(destination[position..]);
            position += count - 1;
        }

        destination[position++] = (byte)'e';
        destination[position++] = exponent < 0 ? (byte)'-' : (byte)'+';
        Math.Abs(exponent).TryFormat(destination[position..], out var written, default, CultureInfo.InvariantCulture);
        return position + written;
    }
}
