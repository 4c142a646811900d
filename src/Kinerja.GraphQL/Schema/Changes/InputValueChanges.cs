using static Kinerja.GraphQL.Schema.SchemaChangeKind;

namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>
/// What arguments and input fields have in common; only the names of the kinds differ. Of a type, a default and a
/// harmless change of type, the first that changed is reported.
/// </summary>
internal sealed record InputValueChanges(SchemaChangeKind Broken, SchemaChangeKind DefaultChanged, SchemaChangeKind DefaultAdded, SchemaChangeKind Widened)
{
    public static readonly InputValueChanges Argument = new(ArgChangedKind, ArgDefaultValueChange, ArgDefaultValueAdded, ArgChangedKindSafe);

    public static readonly InputValueChanges Field = new(FieldChangedKind, InputFieldDefaultValueChange, InputFieldDefaultValueAdded, FieldChangedKindSafe);

    public void Find(string coordinate, InputValueDefinition old, InputValueDefinition @new, ChangeList changes)
    {
        var (before, after) = (DefaultText.Of(old), DefaultText.Of(@new));
        if (!TypeCompatibility.InputMayBecome(old.Type, @new.Type))
            changes.Add(Broken, coordinate, $"Its type was {old.Type} and is {@new.Type}.");
        else if (before is not null && after is null)
            changes.Add(DefaultChanged, coordinate, $"Its default {before} is gone.");
        else if (before is not null && before != after)
            changes.Add(DefaultChanged, coordinate, $"Its default was {before} and is {after}.");
        else if (before is null && after is not null)
            changes.Add(DefaultAdded, coordinate, $"It has a default now: {after}.");
        else if (!TypeCompatibility.SameText(old.Type, @new.Type))
            changes.Add(Widened, coordinate, $"Its type was {old.Type} and is {@new.Type}, which takes more.");
        changes.Description(coordinate, old.Description, @new.Description);
        changes.Deprecation(coordinate, old.DeprecationReason, @new.DeprecationReason);
    }
}
