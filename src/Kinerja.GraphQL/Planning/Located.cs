namespace Kinerja.GraphQL.Planning;

/// <summary>Errors of a root field that never came to run, with the place they would have had.</summary>
internal static class Located
{
    public static GraphQLError At(this GraphQLError error, FieldPlan field) => error with { Path = [field.Key], Locations = [field.Nodes[0].Location] };
}
