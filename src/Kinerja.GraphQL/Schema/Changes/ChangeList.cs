namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>Where the comparisons put what they find.</summary>
internal sealed class ChangeList
{
    private readonly ImmutableArray<SchemaChange>.Builder _changes = ImmutableArray.CreateBuilder<SchemaChange>();

    public void Add(SchemaChangeKind kind, string coordinate, string message) => _changes.Add(new SchemaChange(kind, coordinate, message));

    public void Description(string coordinate, string? old, string? @new)
    {
        if (old != @new) Add(SchemaChangeKind.DescriptionChanged, coordinate, "The description changed.");
    }

    public void Deprecation(string coordinate, string? old, string? @new)
    {
        if (old == @new) return;
        var message = (old, @new) switch
        {
            (null, _) => $"It is deprecated now: {@new}",
            (_, null) => "It is no longer deprecated.",
            _ => $"The reason of its deprecation changed: {@new}",
        };
        Add(SchemaChangeKind.DeprecationChanged, coordinate, message);
    }

    public ImmutableArray<SchemaChange> ToImmutable() => _changes.ToImmutable();
}
