using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Binding;

/// <summary>A guard of a type or field: a batch that says yes or no per parent, before the resolvers there run.</summary>
internal abstract class BoundGuard(IReadOnlyList<Member> needs, bool needsWholeParent)
{
    public IReadOnlyList<Member> Needs { get; } = needs;

    public bool NeedsWholeParent { get; } = needsWholeParent;

    /// <param name="field">The guarded field; null if the type is guarded.</param>
    public abstract void Start(Wave wave, Frame frame, FieldPlan? field);
}

internal sealed class BoundGuard<TParent>(
    BatchResolver<TParent, None, bool> resolver, Projection<TParent> projection, IReadOnlyList<Member> needs, bool needsWholeParent) : BoundGuard(needs, needsWholeParent)
{
    public override void Start(Wave wave, Frame frame, FieldPlan? field) =>
        wave.CallFor(new CallKey(resolver, ""), () => new GuardCall<TParent>(resolver)).Join(frame, field, projection);
}
