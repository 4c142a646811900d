using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

public static class Printer
{
    public static string Print(Node node) => node.GetType().Name;
}
