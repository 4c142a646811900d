namespace Kinerja.GraphQL.Schema;

/// <summary>Writes a schema as SDL; built-in types and directives are left out, because every schema has them.</summary>
public static class SchemaPrinter
{
    /// <summary>The types alone, as the reference implementation's printSchema writes them: of applied directives only the built-in ones.</summary>
    public static string Print(GraphSchema schema) => new SchemaText(new BuiltInAnnotations()).Of(schema);

    /// <summary>With every applied directive, so that the text says all that the source files say.</summary>
    public static string Export(GraphSchema schema) => new SchemaText(new WrittenAnnotations()).Of(schema);
}
