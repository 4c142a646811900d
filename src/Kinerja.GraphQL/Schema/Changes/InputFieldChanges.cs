using static Kinerja.GraphQL.Schema.SchemaChangeKind;

namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>The fields of input objects.</summary>
internal static class InputFieldChanges
{
    public static void Find(InputObjectType old, InputObjectType @new, ChangeList changes)
    {
        var fields = new Members<InputValueDefinition>(old.Fields, @new.Fields, f => f.Name);
        foreach (var field in fields.Added)
        {
            if (field.IsRequired) changes.Add(RequiredInputFieldAdded, Coordinates.Member(old.Name, field.Name), "The field is new and required.");
            else changes.Add(OptionalInputFieldAdded, Coordinates.Member(old.Name, field.Name), "The field is new.");
        }

        foreach (var field in fields.Removed) changes.Add(FieldRemoved, Coordinates.Member(old.Name, field.Name), "The field is gone.");
        foreach (var (before, after) in fields.Kept) InputValueChanges.Field.Find(Coordinates.Member(old.Name, before.Name), before, after, changes);
    }
}
