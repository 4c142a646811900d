using static Kinerja.GraphQL.Schema.SchemaChangeKind;

namespace Kinerja.GraphQL.Schema.Changes;

/// <summary>Directive definitions: their arguments, locations and repeatability.</summary>
internal static class DirectiveChanges
{
    public static void Find(NamedList<DirectiveDefinition> old, NamedList<DirectiveDefinition> @new, ChangeList changes)
    {
        var directives = new Members<DirectiveDefinition>(old, @new, d => d.Name);
        foreach (var directive in directives.Removed) changes.Add(DirectiveRemoved, Coordinates.Directive(directive.Name), "The directive is gone.");
        foreach (var directive in directives.Added) changes.Add(DirectiveAdded, Coordinates.Directive(directive.Name), "The directive is new.");
        foreach (var (before, after) in directives.Kept) Compare(before, after, changes);
    }

    private static void Compare(DirectiveDefinition old, DirectiveDefinition @new, ChangeList changes)
    {
        var coordinate = Coordinates.Directive(old.Name);
        var arguments = new Members<InputValueDefinition>(old.Arguments, @new.Arguments, a => a.Name);
        foreach (var argument in arguments.Added)
        {
            var argumentCoordinate = Coordinates.Argument(coordinate, argument.Name);
            if (argument.IsRequired) changes.Add(RequiredDirectiveArgAdded, argumentCoordinate, "The argument is new and required.");
            else changes.Add(OptionalDirectiveArgAdded, argumentCoordinate, "The argument is new.");
        }

        foreach (var argument in arguments.Removed) changes.Add(DirectiveArgRemoved, Coordinates.Argument(coordinate, argument.Name), "The argument is gone.");
        foreach (var (before, after) in arguments.Kept) InputValueChanges.Argument.Find(Coordinates.Argument(coordinate, before.Name), before, after, changes);

        if (old.IsRepeatable && !@new.IsRepeatable) changes.Add(DirectiveRepeatableRemoved, coordinate, "It is no longer repeatable.");
        else if (@new.IsRepeatable && !old.IsRepeatable) changes.Add(DirectiveRepeatableAdded, coordinate, "It is repeatable now.");
        changes.Description(coordinate, old.Description, @new.Description);
        foreach (var location in old.Locations.Except(@new.Locations)) changes.Add(DirectiveLocationRemoved, coordinate, $"It may no longer stand on {location}.");
        foreach (var location in @new.Locations.Except(old.Locations)) changes.Add(DirectiveLocationAdded, coordinate, $"It may stand on {location} now.");
    }
}
