using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Execution;

/// <summary>Leaf values of a type that is its own null (references) or never null.</summary>
internal sealed class ValueCells<T>(in Site site, bool nonNull, int count, T[] values, ScalarCodec<T> codec) : LeafCells(site, nonNull, count)
    where T : notnull
{
    public override void Write(ResponseWriter writer, int index)
    {
        if (IsNulled(index) || values[index] is not { } value) writer.Null();
        else codec.Write(writer, value);
    }
}

/// <summary>Leaf values of a nullable value type.</summary>
internal sealed class NullableCells<T>(in Site site, bool nonNull, int count, T?[] values, ScalarCodec<T> codec) : LeafCells(site, nonNull, count)
    where T : struct
{
    public override void Write(ResponseWriter writer, int index)
    {
        if (IsNulled(index) || values[index] is not { } value) writer.Null();
        else codec.Write(writer, value);
    }
}

/// <summary>One text for all rows: __typename.</summary>
internal sealed class ConstantCells(in Site site, int count, byte[] json) : LeafCells(site, nonNull: true, count)
{
    public override void Write(ResponseWriter writer, int index) => writer.Raw(json);
}
