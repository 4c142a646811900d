using System.Collections.Immutable;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Validation;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>
/// Validates against the test schema by all rules at once. An expected error is written "Rule line:column line:column";
/// the expectations of the rule tests are what the reference implementation (17.1) answers, in its order.
/// </summary>
internal static class ValidationHarness
{
    public static void Accepted(string text) => Refused(text);

    public static void Refused(string text, params string[] expected)
    {
        var errors = ErrorsOf(text);

        Assert.Equal(expected, errors.Select(Describe));
        Assert.All(errors, e => Assert.Equal(ErrorCodes.Validation, e.Code));
    }

    public static void AssertMessage(string text, string expected, ValidationOptions? options = null) =>
        Assert.Equal(expected, Assert.Single(ErrorsOf(text, options: options)).Message);

    /// <summary>Asserts that validation ended with the limit's error, which is returned, after the expected number of others.</summary>
    public static GraphQLError AssertStopped(string text, string limit, int allowed, ValidationLimits? limits = null, int errorsBefore = 0)
    {
        var errors = ErrorsOf(text, limits);

        Assert.Equal(errorsBefore + 1, errors.Length);
        Assert.Equal(ErrorCodes.LimitExceeded, errors[^1].Code);
        Assert.Equal(limit, errors[^1].Extensions["limit"]);
        Assert.Equal(allowed + 1, errors[^1].Extensions["value"]);
        Assert.Equal(allowed, errors[^1].Extensions["allowed"]);
        return errors[^1];
    }

    public static ImmutableArray<GraphQLError> ErrorsOf(
        string text, ValidationLimits? limits = null, ValidationOptions? options = null, GraphSchema? schema = null) =>
        Validator.Validate(schema ?? TestSchema.Schema, Parser.ParseDocument(Source.FromText(text)), limits, options);

    public static string Describe(GraphQLError error) =>
        string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}").Prepend($"{error.Extensions.GetValueOrDefault("rule") ?? error.Code}"));
}
