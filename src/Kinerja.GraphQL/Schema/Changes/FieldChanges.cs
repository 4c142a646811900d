using static Kinerja.GraphQL.Schema.SchemaChangeKind;

namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>The fields of objects and interfaces and their arguments.</summary>
internal static class FieldChanges
{
    public static void Find(FieldedType old, FieldedType @new, ChangeList changes)
    {
        var fields = new Members<FieldDefinition>(old.Fields, @new.Fields, f => f.Name);
        foreach (var field in fields.Removed) changes.Add(FieldRemoved, Coordinates.Member(old.Name, field.Name), "The field is gone.");
        foreach (var field in fields.Added) changes.Add(FieldAdded, Coordinates.Member(old.Name, field.Name), "The field is new.");
        foreach (var (before, after) in fields.Kept)
        {
            var coordinate = Coordinates.Member(old.Name, before.Name);
            CompareArguments(coordinate, before, after, changes);
            if (!TypeCompatibility.OutputMayBecome(before.Type, after.Type))
                changes.Add(FieldChangedKind, coordinate, $"Its type was {before.Type} and is {after.Type}.");
            else if (!TypeCompatibility.SameText(before.Type, after.Type))
                changes.Add(FieldChangedKindSafe, coordinate, $"Its type was {before.Type} and is {after.Type}, which is narrower.");
            changes.Description(coordinate, before.Description, after.Description);
            changes.Deprecation(coordinate, before.DeprecationReason, after.DeprecationReason);
        }
    }

    private static void CompareArguments(string field, FieldDefinition old, FieldDefinition @new, ChangeList changes)
    {
        var arguments = new Members<InputValueDefinition>(old.Arguments, @new.Arguments, a => a.Name);
        foreach (var argument in arguments.Removed) changes.Add(ArgRemoved, Coordinates.Argument(field, argument.Name), "The argument is gone.");
        foreach (var (before, after) in arguments.Kept) InputValueChanges.Argument.Find(Coordinates.Argument(field, before.Name), before, after, changes);
        foreach (var argument in arguments.Added)
        {
            if (argument.IsRequired) changes.Add(RequiredArgAdded, Coordinates.Argument(field, argument.Name), "The argument is new and required.");
            else changes.Add(OptionalArgAdded, Coordinates.Argument(field, argument.Name), "The argument is new.");
        }
    }
}
