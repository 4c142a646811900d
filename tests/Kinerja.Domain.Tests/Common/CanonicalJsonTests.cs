using Kinerja.Domain.Common;

namespace Kinerja.Domain.Tests.Common;

public sealed class CanonicalJsonTests
{
    /// <summary>The order of RFC 8785, section 3.2.3: by UTF-16 units, so that the emoji, whose first unit is D83D, comes before U+FB33.</summary>
    [Fact]
    public void Write_OrdersMembersByUtf16Units() => Assert.Equal(
        "{\"\\r\":\"1\",\"1\":\"2\",\"\u0080\":\"3\",\"\u00f6\":\"4\",\"\u20ac\":\"5\",\"\U0001f600\":\"6\",\"\ufb33\":\"7\"}",
        CanonicalJson.Write(new Dictionary<string, object?> { ["\u20ac"] = "5", ["\r"] = "1", ["\ufb33"] = "7", ["1"] = "2", ["\U0001f600"] = "6", ["\u0080"] = "3", ["\u00f6"] = "4" }));

    [Theory]
    [InlineData("\b\t\n\f\r", @"\b\t\n\f\r")]
    [InlineData("\"\\/", "\\\"\\\\/")]
    [InlineData("\0\u0001\u000b\u000e\u001f", @"\u0000\u0001\u000b\u000e\u001f")]
    [InlineData("\u007f\u0080\u2028\u2029<>&'", "\u007f\u0080\u2028\u2029<>&'")]
    [InlineData("\u20ac$\u000f\nA'B\"\\\\\"/", "\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/")]
    [InlineData("\U0001f5f3", "\U0001f5f3")]
    public void Write_EscapesWhatMustBeAndNothingElse(string text, string expected) =>
        Assert.Equal($"{{\"t\":\"{expected}\"}}", CanonicalJson.Write(new Dictionary<string, object?> { ["t"] = text }));

    [Fact]
    public void Write_SpellsTheOtherValuesInOneWay() => Assert.Equal(
        """{"a":[1,-2,3,null,true,false,{"y":[],"z":{}},"e"],"b":9007199254740991}""",
        CanonicalJson.Write(new Dictionary<string, object?>
        {
            ["b"] = 9007199254740991L,
            ["a"] = new object?[] { 1, -2L, (short)3, null, true, false, new Dictionary<string, object?> { ["z"] = new Dictionary<string, object?>(), ["y"] = Array.Empty<object?>() }, "e" },
        }));

    /// <summary>Not as inline data: attributes are kept as UTF-8, which has no half pairs.</summary>
    [Fact]
    public void Write_WithHalfASurrogatePair_IsRefused() => Assert.All((string[])["\ud800", "a\udc00", "\udc00\ud800", "\ud800\ud800\udc00"], text =>
    {
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(new Dictionary<string, object?> { ["t"] = text }));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(new Dictionary<string, object?> { [text] = "t" }));
    });

    [Fact]
    public void Write_WithAMemberTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write([new("a", 1), new("b", 2), new("a", 3)]));

    [Fact]
    public void Write_WithANumberThatIsNotWhole_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(new Dictionary<string, object?> { ["a"] = 1.5m }));
}
