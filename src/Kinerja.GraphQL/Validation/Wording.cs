using System.Text;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation;

/// <summary>Quotes parts of a document in messages. A name or value may be as long as the request, a message must not.</summary>
internal static class Wording
{
    private const int MaxQuoted = 80;

    public static string Name(NameNode name) => Name(name.Value);

    public static string Name(string name) => $"'{Shorten(name)}'";

    public static string Variable(VariableNode variable) => $"'${Shorten(variable.Name.Value)}'";

    /// <summary>"query 'Daftar'", or "query without a name".</summary>
    public static string Operation(OperationDefinitionNode operation)
    {
        var kind = Keyword(operation.Operation);
        return operation.Name is { } name ? $"{kind} {Name(name)}" : $"{kind} without a name";
    }

    public static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>A node as it is written, cut short.</summary>
    public static string Written(Node node)
    {
        var (source, start, end) = (node.Span.Source, node.Span.Start, node.Span.End);
        if (end - start <= MaxQuoted) return source.Text(start, end);

        // A cut must not fall inside a character: step back over continuation bytes.
        var cut = start + MaxQuoted;
        while (cut > start && (source.Utf8[cut] & 0xC0) == 0x80) cut--;
        return source.Text(start, cut) + "...";
    }

    public static string List(IEnumerable<string> items, int most = 10)
    {
        var text = new StringBuilder();
        var count = 0;
        foreach (var item in items)
        {
            if (count++ > 0) text.Append(", ");
            if (count > most) return text.Append("...").ToString();
            text.Append(item);
        }

        return text.ToString();
    }

    private static string Shorten(string text) => text.Length <= MaxQuoted ? text : text[..MaxQuoted] + "...";
}
