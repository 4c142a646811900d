namespace Kinerja.GraphQL.Planning;

/// <summary>Errors of a root field that never came to run, with the place they would have had; a bad argument's stands at its value.</summary>
internal static class Located
{
    public static GraphQLError At(this GraphQLError error, FieldPlan field) => error with
    {
        Path = [field.Key],
        Locations = error.Locations.IsDefaultOrEmpty ? [field.Nodes[0].Location] : error.Locations,
    };
}
