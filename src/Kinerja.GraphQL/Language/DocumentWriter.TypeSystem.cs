using System.Diagnostics;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

internal sealed partial class DocumentWriter
{
    private void Definition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation: Operation(operation); break;
            case FragmentDefinitionNode fragment: Fragment(fragment); break;
            case DirectiveDefinitionNode directive: DirectiveDefinition(directive); break;
            case SchemaDefinitionNode schema: SchemaDefinition(schema); break;
            case TypeDefinitionNode type: TypeDefinition(type); break;
            default: throw new UnreachableException($"No layout for {definition.GetType().Name}.");
        }
    }

    private void SchemaDefinition(SchemaDefinitionNode schema)
    {
        Description(schema.Description);
        Put(schema.IsExtension ? "extend schema" : "schema");
        Directives(schema.Directives);
        SpacedBlock(schema.OperationTypes);
    }

    private void OperationType(OperationTypeDefinitionNode operation) => Put($"{Keyword(operation.Operation)}: {operation.Type.Name.Value}");

    private void TypeDefinition(TypeDefinitionNode type)
    {
        Description(type.Description);
        if (type.IsExtension) Put("extend ");
        Put(type switch
        {
            ObjectTypeDefinitionNode => "type ",
            InterfaceTypeDefinitionNode => "interface ",
            UnionTypeDefinitionNode => "union ",
            EnumTypeDefinitionNode => "enum ",
            InputObjectTypeDefinitionNode => "input ",
            ScalarTypeDefinitionNode => "scalar ",
            _ => throw new UnreachableException($"No layout for {type.GetType().Name}."),
        });
        Put(type.Name.Value);
        if (type is FieldedTypeDefinitionNode { Interfaces.IsEmpty: false } implementing)
        {
            Put(" implements ");
            Separated(implementing.Interfaces, " & ");
        }

        Directives(type.Directives);
        Members(type);
    }

    private void Members(TypeDefinitionNode type)
    {
        switch (type)
        {
            case FieldedTypeDefinitionNode fielded: SpacedBlock(fielded.Fields); break;
            case EnumTypeDefinitionNode choice: SpacedBlock(choice.Values); break;
            case InputObjectTypeDefinitionNode input: SpacedBlock(input.Fields); break;
            case UnionTypeDefinitionNode { Members.IsEmpty: false } union:
                Put(" = ");
                Separated(union.Members, " | ");
                break;
        }
    }

    private void SpacedBlock<T>(ImmutableArray<T> members)
        where T : Node
    {
        if (members.IsEmpty) return;
        Put(" ");
        Block(members);
    }

    private void DirectiveDefinition(DirectiveDefinitionNode directive)
    {
        Description(directive.Description);
        Put($"directive @{directive.Name.Value}");
        ArgumentDefinitions(directive.Arguments);
        if (directive.Repeatable) Put(" repeatable");
        Put(" on ");
        Separated(directive.Locations, " | ");
    }

    private void FieldDefinition(FieldDefinitionNode field)
    {
        Description(field.Description);
        Put(field.Name.Value);
        ArgumentDefinitions(field.Arguments);
        TypeDefaultAndDirectives(field.Type, defaultValue: null, field.Directives);
    }

    private void ArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.IsEmpty) return;
        if (arguments.Any(a => a.Description is not null || HasLines(a.DefaultValue, a.Directives)))
        {
            OnLines("(", arguments, ")");
            return;
        }

        Put("(");
        Separated(arguments, ", ");
        Put(")");
    }

    private void InputValueDefinition(InputValueDefinitionNode input)
    {
        Description(input.Description);
        Put(input.Name.Value);
        TypeDefaultAndDirectives(input.Type, input.DefaultValue, input.Directives);
    }

    private void EnumValueDefinition(EnumValueDefinitionNode value)
    {
        Description(value.Description);
        Put(value.Name.Value);
        Directives(value.Directives);
    }
}
