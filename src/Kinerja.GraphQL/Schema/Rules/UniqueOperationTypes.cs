using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>Each kind of operation has one root type (specification, section 3.3.1).</summary>
internal sealed class UniqueOperationTypes : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        var seen = new Dictionary<OperationKind, OperationTypeDefinitionNode>();
        foreach (var node in document.SchemaDefinitions.SelectMany(n => n.OperationTypes))
        {
            if (!seen.TryAdd(node.Operation, node))
                problems.Add(Coordinates.Schema, $"The root type of {OperationNames.Of(node.Operation)} is given twice: remove one.", seen[node.Operation], node);
        }
    }
}
