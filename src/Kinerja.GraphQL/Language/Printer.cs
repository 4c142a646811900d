using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// Writes a syntax tree in one canonical layout, the one graphql-js has made usual: two spaces per level, short form for plain
/// queries, long argument lists one per line. Printing what was parsed from a print gives the same text.
/// </summary>
public static class Printer
{
    public static string Print(Node node) => new DocumentWriter().Write(node);
}
