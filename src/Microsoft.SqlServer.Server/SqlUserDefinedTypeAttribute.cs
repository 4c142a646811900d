namespace Microsoft.SqlServer.Server;

/// <summary>Marks user-defined CLR types. SqlClient looks for it on every parameter's type and finds it on none of ours.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public string? Name { get; set; }

    public int MaxByteSize { get; set; }

    public bool IsByteOrdered { get; set; }

    public bool IsFixedLength { get; set; }

    public string? ValidationMethodName { get; set; }
}
