using System.Text.Json;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Schema;

/// <summary>How the values of a scalar are read from a request and written to a response, for one .NET type.</summary>
public abstract class ScalarCodec(string scalar, Type clrType, string expected)
{
    public string Scalar { get; } = scalar;

    public Type ClrType { get; } = clrType;

    /// <summary>What the scalar takes, as the end of "... takes": for the message of a refused value.</summary>
    public string Expected { get; } = expected;

    /// <summary>Reads a literal that holds no variable.</summary>
    public abstract bool TryReadBoxed(ValueNode literal, out object? value);

    public abstract bool TryReadBoxed(JsonElement json, out object? value);
}

/// <summary>What a column of texts needs of a codec: a text scalar copies UTF-8 as it is.</summary>
internal interface ITextWriter
{
    void WriteText(ResponseWriter writer, ReadOnlySpan<byte> utf8);
}

public abstract class ScalarCodec<T>(string scalar, string expected) : ScalarCodec(scalar, typeof(T), expected), ITextWriter
    where T : notnull
{
    public abstract bool TryRead(ValueNode literal, out T value);

    public abstract bool TryRead(JsonElement json, out T value);

    /// <summary>Writes exactly one JSON value.</summary>
    public abstract void Write(ResponseWriter writer, T value);

    /// <summary>Whether <see cref="CanWrite"/> must be asked at all; most .NET types can write every value they hold.</summary>
    public virtual bool ChecksOutput => false;

    /// <summary>Asked for every value before the first byte is written, because afterwards it is too late for an error.</summary>
    public virtual bool CanWrite(T value) => true;

    public sealed override bool TryReadBoxed(ValueNode literal, out object? value)
    {
        var read = TryRead(literal, out var typed);
        value = read ? typed : null;
        return read;
    }

    public sealed override bool TryReadBoxed(JsonElement json, out object? value)
    {
        var read = TryRead(json, out var typed);
        value = read ? typed : null;
        return read;
    }

    void ITextWriter.WriteText(ResponseWriter writer, ReadOnlySpan<byte> utf8) => WriteText(writer, utf8);

    /// <summary>For codecs over string: writes a value that is at hand as UTF-8.</summary>
    protected virtual void WriteText(ResponseWriter writer, ReadOnlySpan<byte> utf8) => Write(writer, (T)(object)System.Text.Encoding.UTF8.GetString(utf8));
}
