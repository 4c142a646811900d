using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Planning;

/// <summary>An operation ready to run: for one document, one operation name and one value of its conditions.</summary>
internal sealed record OperationPlan(OperationDefinitionNode Operation, SelectionPlan Root, CostPlan Cost, long EstimatedBytes);
