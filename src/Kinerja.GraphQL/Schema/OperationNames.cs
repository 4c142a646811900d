using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema;

/// <summary>The keywords of operations.</summary>
internal static class OperationNames
{
    public static string Of(OperationKind operation) => operation switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };
}
