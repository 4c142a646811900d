namespace Kinerja.GraphQL.Schema;

/// <summary>Fields as a selection may name them: those of the type and the implied ones of introspection (specification, section 4).</summary>
internal sealed class MetaFields
{
    private readonly GraphSchema _schema;
    private readonly FieldDefinition? _typename;
    private readonly FieldDefinition? _schemaField;
    private readonly FieldDefinition? _type;

    public MetaFields(GraphSchema schema)
    {
        _schema = schema;
        var text = schema.FindType("String");
        if (text is not null) _typename = new FieldDefinition("__typename", new NonNullType(text));
        if (schema.FindType("__Schema") is { } described) _schemaField = new FieldDefinition("__schema", new NonNullType(described));
        if (text is not null && schema.FindType("__Type") is { } type)
        {
            var name = new InputValueDefinition("name", new NonNullType(text));
            _type = new FieldDefinition("__type", type) { Arguments = new NamedList<InputValueDefinition>([name], a => a.Name) };
        }
    }

    public FieldDefinition? Find(CompositeType parent, string name) => name switch
    {
        "__typename" => _typename,
        "__schema" when ReferenceEquals(parent, _schema.Query) => _schemaField,
        "__type" when ReferenceEquals(parent, _schema.Query) => _type,
        _ => (parent as FieldedType)?.Fields.Find(name),
    };
}
