using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Validation;

/// <summary>Makes a rule for one document.</summary>
internal delegate ValidationRule RuleFactory(ValidationContext context);

/// <summary>One rule at work on one document; which nodes it wants to see is told by the hooks it implements.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>As in the reference implementation, for extensions.rule: clients and tests know rules by these names.</summary>
    public string Name => GetType().Name;

    protected ValidationContext Context { get; } = context;

    /// <summary>The types at the place where the walk is.</summary>
    protected TypeInfo Here => Context.Here;

    protected void Report(string message, params ImmutableArray<Node> nodes) => Context.Errors.Add(Name, message, nodes);
}
