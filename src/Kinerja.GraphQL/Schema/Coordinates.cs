using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>Spells schema coordinates (specification, section 3.14) for messages.</summary>
internal static class Coordinates
{
    public const string Schema = "schema";

    public static string Of(TypeSystemDefinitionNode node) => node switch
    {
        TypeDefinitionNode type => type.Name.Value,
        DirectiveDefinitionNode directive => Directive(directive.Name.Value),
        _ => Schema,
    };

    public static string Directive(string name) => $"@{name}";

    public static string Member(string type, string member) => $"{type}.{member}";

    /// <summary>The owner is a field's coordinate or a directive's.</summary>
    public static string Argument(string owner, string argument) => $"{owner}({argument}:)";
}
