namespace Kinerja.GraphQL.Schema;

/// <summary>The three stages of building a schema; each reports all it finds before the next begins.</summary>
public enum SchemaStage
{
    /// <summary>The text is not GraphQL. Later stages do not run, because half a file would make false problems.</summary>
    Syntax,

    /// <summary>The definitions contradict each other or name what does not exist.</summary>
    Definitions,

    /// <summary>The definitions are clear but the types they make are not allowed together.</summary>
    Types,
}
