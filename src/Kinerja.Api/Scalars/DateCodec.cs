using System.Globalization;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.Api.Scalars;

/// <summary>Date: a day of the calendar, without a clock and so without a zone.</summary>
internal sealed class DateCodec() : TextScalarCodec<DateOnly>("Date", "a date as text, \"2024-03-31\"")
{
    private const string Format = "yyyy-MM-dd";

    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public override void Write(ResponseWriter writer, DateOnly value) => writer.PlainString(value, Format);
}
