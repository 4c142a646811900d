using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kinerja.GraphQL.Tests.Writing;

public class ResponseWriterTests
{
    /// <summary>Beside each text what JSON.stringify makes of it.</summary>
    private static readonly (string Text, string Json)[] Texts =
    [
        ("", "\"\""),
        ("satu", "\"satu\""),
        ("\"\\/", "\"\\\"\\\\/\""),
        ("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""),
        ("\0\u0001\u000b\u001f", "\"\\u0000\\u0001\\u000b\\u001f\""),
        ("\u007f\u0080\u00a0", "\"\u007f\u0080\u00a0\""),
        ("é€<>&'+", "\"é€<>&'+\""),
        ("\u2028\u2029\ufeff\ufffe\uffff", "\"\u2028\u2029\ufeff\ufffe\uffff\""),
        ("\U0001F600", "\"\U0001F600\""),
        ("\ud83d", "\"\\ud83d\""),
        ("\ude00", "\"\\ude00\""),
        ("a\ud83d\ud83d\ude00b", "\"a\\ud83d\U0001F600b\""),
        ("\ude00\ud83d", "\"\\ude00\\ud83d\""),
        ("\ud83d\n\ude00", "\"\\ud83d\\n\\ude00\""),
        ("\udfff\udbff", "\"\\udfff\\udbff\""),
    ];

    // A fact and not a theory: half pairs do not survive the runner's own way of handing data over.
    [Fact]
    public async Task String_IsWhatJavaScriptWrites()
    {
        foreach (var (text, json) in Texts) Assert.Equal(json, await CapturedWriter.Text(w => w.String(text)));
    }

    [Fact]
    public async Task String_EveryUnit_IsWhatJsonReadsBack()
    {
        var text = string.Concat(Enumerable.Range(0, 0xD800).Concat(Enumerable.Range(0xE000, 0x2000)).Select(c => (char)c)) + "\U00010000\U0010FFFF";

        var json = await CapturedWriter.Text(w => w.String(text));

        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
        Assert.Equal(json, await CapturedWriter.Text(w => w.Utf8String(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>Long texts are transcoded in pieces of 8,192 units; a pair on the border must stay one.</summary>
    [Theory]
    [InlineData(8_190)]
    [InlineData(8_191)]
    [InlineData(8_192)]
    [InlineData(16_382)]
    [InlineData(16_383)]
    [InlineData(40_000)]
    public async Task String_WithAPairOnTheBorderOfItsPieces_KeepsIt(int before)
    {
        var start = new string('a', before);

        Assert.Equal($"\"{start}\U0001F600z\"", await CapturedWriter.Text(w => w.String($"{start}\U0001F600z")));
        Assert.Equal($"\"{start}\U0001F600\"", await CapturedWriter.Text(w => w.String($"{start}\U0001F600")));
        Assert.Equal($"\"{start}\\ud83dz\"", await CapturedWriter.Text(w => w.String($"{start}\ud83dz")));
        Assert.Equal($"\"{start}\\ud83d\"", await CapturedWriter.Text(w => w.String($"{start}\ud83d")));
        Assert.Equal($"\"{start}\\ude00\\n\"", await CapturedWriter.Text(w => w.String($"{start}\ude00\n")));
        Assert.Equal($"\"{start}\\ud83d\\ud83d\"", await CapturedWriter.Text(w => w.String($"{start}\ud83d\ud83d")));
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public async Task String_LargerThanTheBuffer_IsWhole(int length)
    {
        var text = string.Concat(Enumerable.Repeat("aé€\U0001F600\n", length / 6));

        var json = await CapturedWriter.Text(w =>
        {
            w.Number(1L);
            w.String(text);
            w.Utf8String(Encoding.UTF8.GetBytes(text));
        });

        var one = $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
        Assert.Equal($"1{one}{one}", json);
    }

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(0, "0")]
    public async Task Number_Whole(long value, string json) => Assert.Equal(json, await CapturedWriter.Text(w => w.Number(value)));

    [Fact]
    public async Task Number_Decimal_KeepsItsDigits()
    {
        Assert.Equal("79228162514264337593543950335", await CapturedWriter.Text(w => w.Number(decimal.MaxValue)));
        Assert.Equal("-0.0000000000000000000000000001", await CapturedWriter.Text(w => w.Number(-0.0000000000000000000000000001m)));
        Assert.Equal("1.50", await CapturedWriter.Text(w => w.Number(1.50m)));
    }

    [Fact]
    public async Task Values_AreIndependentOfTheCultureOfTheThread()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (odd.NumberFormat.NegativeSign, odd.NumberFormat.NumberDecimalSeparator) = ("~", ";");
            CultureInfo.CurrentCulture = odd;

            Assert.Equal("-1-1.5-1.5-1e-7\"2026-01-02\"", await CapturedWriter.Text(w =>
            {
                w.Number(-1L);
                w.Number(-1.5);
                w.Number(-1.5m);
                w.Number(-1e-7);
                w.PlainString(new DateOnly(2026, 1, 2), "O");
            }));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
