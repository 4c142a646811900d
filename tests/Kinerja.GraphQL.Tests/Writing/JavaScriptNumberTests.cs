using System.Globalization;
using System.Text;
using Kinerja.GraphQL.Tests.Contract;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Tests.Writing;

public class JavaScriptNumberTests
{
    /// <summary>As a JavaScript console prints them.</summary>
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1, "1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(999999999999999900000.0, "999999999999999900000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(-1.25e21, "-1.25e+21")]
    [InlineData(1e100, "1e+100")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(-0.0000012345, "-0.0000012345")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(2.2250738585072014e-308, "2.2250738585072014e-308")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(9007199254740993, "9007199254740992")]
    [InlineData(4.35, "4.35")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(1.2345678901234567e20, "123456789012345670000")]
    public void Format_IsWhatJavaScriptPrints(double value, string expected) => Assert.Equal(expected, Format(value));

    /// <summary>Any bits that make a number, and numbers near the exponents where the notation changes: node prints the same.</summary>
    [Fact]
    public void Format_OfRandomNumbers_IsWhatNodePrints()
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var line in NodeProcess.Lines("numbers.mjs", "20000"))
        {
            var (bits, expected) = line.Split(' ') is [var b, var e] ? (ulong.Parse(b, CultureInfo.InvariantCulture), e) : throw new InvalidOperationException(line);
            var actual = Format(BitConverter.UInt64BitsToDouble(bits));
            compared++;
            if (actual != expected) differences.Add($"{expected} became {actual}");
        }

        Assert.Equal([], differences);
        Assert.InRange(compared, 19_900, 20_000);
    }

    private static string Format(double value)
    {
        Span<byte> text = stackalloc byte[32];
        return Encoding.ASCII.GetString(text[..JavaScriptNumber.Format(value, text)]);
    }
}
