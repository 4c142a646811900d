using System.Globalization;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.Api.Tests.Lists.Sample;

internal sealed class DecimalCodec() : TextScalarCodec<decimal>("Decimal", "an exact number as text")
{
    protected override bool TryParse(string text, out decimal value) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out value);

    public override void Write(ResponseWriter writer, decimal value) => writer.PlainString(value, null);
}
