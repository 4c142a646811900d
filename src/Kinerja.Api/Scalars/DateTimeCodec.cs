using System.Globalization;
using System.Text.RegularExpressions;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.Api.Scalars;

/// <summary>
/// DateTime: a moment. Without an offset it would be three moments, one in each of Indonesia's zones, so the offset is required;
/// answers are in UTC, so that equal moments are equal texts.
/// </summary>
internal sealed partial class DateTimeCodec() : TextScalarCodec<DateTimeOffset>("DateTime", "a date and time with its offset from UTC as text, \"2024-03-31T23:59:59+07:00\"")
{
    /// <summary>The shape first, because .NET's own format lets through a missing offset, "+0700", and a point without digits.</summary>
    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Shape { get; }

    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        return Shape.IsMatch(text)
            && DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public override void Write(ResponseWriter writer, DateTimeOffset value) => writer.PlainString(value.ToUniversalTime(), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");
}
