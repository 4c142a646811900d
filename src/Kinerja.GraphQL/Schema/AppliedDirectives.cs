using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>Reads the directives that the schema itself understands: @deprecated, @specifiedBy and @oneOf.</summary>
internal sealed class AppliedDirectives(SchemaProblems problems)
{
    public const string Deprecated = "deprecated";
    public const string SpecifiedBy = "specifiedBy";
    public const string OneOf = "oneOf";
    public const string DefaultReason = "No longer supported";

    public static DirectiveNode? Find(IEnumerable<DirectiveNode> directives, string name) => directives.FirstOrDefault(d => d.Name.Value == name);

    public string? DeprecationReason(IEnumerable<DirectiveNode> directives, string coordinate) =>
        Find(directives, Deprecated) is { } deprecated ? Text(deprecated, "reason", coordinate) ?? DefaultReason : null;

    public string? SpecifiedByUrl(IEnumerable<DirectiveNode> directives, string coordinate) =>
        Find(directives, SpecifiedBy) is { } specified ? Text(specified, "url", coordinate) : null;

    /// <summary>Custom directives are for whoever reads them; a wrong text in one of these would change the schema unseen.</summary>
    private string? Text(DirectiveNode directive, string argument, string coordinate)
    {
        var value = directive.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;
        if (value is null or StringValueNode) return (value as StringValueNode)?.Value;
        problems.Add(coordinate, $"@{directive.Name.Value}({argument}:) takes a string: write the text in quotation marks.", value);
        return null;
    }
}
