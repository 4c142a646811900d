namespace Kinerja.GraphQL.Schema;

public enum SchemaChangeSeverity
{
    /// <summary>No request that was right before gives another answer.</summary>
    Safe,

    /// <summary>Requests stay valid, but a client may meet a value or type it does not expect, or another default.</summary>
    Dangerous,

    /// <summary>Some request that was valid is so no more.</summary>
    Breaking,
}
