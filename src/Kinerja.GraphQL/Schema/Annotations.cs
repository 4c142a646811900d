using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>Which directives are defined in printed SDL, and which an element gets, each with a blank before it.</summary>
internal abstract class Annotations
{
    public abstract bool Defines(DirectiveDefinition directive);

    public abstract string Of(GraphSchema schema);

    public abstract string Of(NamedType type);

    public abstract string Of(FieldDefinition field);

    public abstract string Of(InputValueDefinition value);

    public abstract string Of(EnumValueDefinition value);
}

/// <summary>What the model itself knows: deprecation, the address of a scalar's description, @oneOf.</summary>
internal sealed class BuiltInAnnotations : Annotations
{
    public override bool Defines(DirectiveDefinition directive) => !BuiltIn.IsDirective(directive.Name);

    public override string Of(GraphSchema schema) => "";

    public override string Of(NamedType type) => type switch
    {
        ScalarType { SpecifiedBy: { } url } => $" @{AppliedDirectives.SpecifiedBy}(url: {Quoted(url)})",
        InputObjectType { IsOneOf: true } => $" @{AppliedDirectives.OneOf}",
        _ => "",
    };

    public override string Of(FieldDefinition field) => Deprecated(field.DeprecationReason);

    public override string Of(InputValueDefinition value) => Deprecated(value.DeprecationReason);

    public override string Of(EnumValueDefinition value) => Deprecated(value.DeprecationReason);

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        AppliedDirectives.DefaultReason => $" @{AppliedDirectives.Deprecated}",
        _ => $" @{AppliedDirectives.Deprecated}(reason: {Quoted(reason)})",
    };

    private static string Quoted(string text) => Printer.Print(new StringValueNode(default, text, block: false));
}

/// <summary>What the files say, of a definition and all its extensions in order.</summary>
internal sealed class WrittenAnnotations : Annotations
{
    /// <summary>A file may define a built-in directive anew, and what is applied fits only that definition.</summary>
    public override bool Defines(DirectiveDefinition directive) => directive.Node is not null;

    public override string Of(GraphSchema schema) => Written(schema.Nodes.SelectMany(n => n.Directives));

    public override string Of(NamedType type) => Written(type.AppliedDirectives);

    public override string Of(FieldDefinition field) => Written(field.Node?.Directives);

    public override string Of(InputValueDefinition value) => Written(value.Node?.Directives);

    public override string Of(EnumValueDefinition value) => Written(value.Node?.Directives);

    private static string Written(IEnumerable<DirectiveNode>? directives) => string.Concat((directives ?? []).Select(d => $" {Printer.Print(d)}"));
}
