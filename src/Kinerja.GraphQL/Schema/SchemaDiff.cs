using Kinerja.GraphQL.Schema.Changes;

namespace Kinerja.GraphQL.Schema;

/// <summary>What a new version of a schema changes for those who use the old one.</summary>
public static class SchemaDiff
{
    /// <summary>In the order of the schemas: types with their members first, then directives.</summary>
    public static ImmutableArray<SchemaChange> Compare(GraphSchema old, GraphSchema @new)
    {
        var changes = new ChangeList();
        TypeChanges.Find(old.Types, @new.Types, changes);
        DirectiveChanges.Find(old.Directives, @new.Directives, changes);
        return changes.ToImmutable();
    }
}
