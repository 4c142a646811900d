namespace Kinerja.GraphQL.Schema;

/// <summary>One difference between two schemas, at the coordinate where it is seen.</summary>
public sealed record SchemaChange(SchemaChangeKind Kind, string Coordinate, string Message)
{
    public SchemaChangeSeverity Severity => Kind.Severity();

    /// <summary>"Breaking  Satker.anak  message".</summary>
    public override string ToString() => $"{Severity}  {Coordinate}  {Message}";
}
