using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>The method behind batch fields; one instance for all types an interface field serves.</summary>
internal sealed class BatchResolver<TParent, TArgs, TResult>(
    string coordinate, ArgumentBinder<TArgs> arguments, Func<Batch<TParent, TArgs, TResult>, IServiceProvider, CancellationToken, ValueTask> invoke)
{
    public string Coordinate { get; } = coordinate;

    public ArgumentBinder<TArgs> Arguments { get; } = arguments;

    public Func<Batch<TParent, TArgs, TResult>, IServiceProvider, CancellationToken, ValueTask> Invoke { get; } = invoke;
}

/// <summary>A batch resolver as the field of one object type.</summary>
internal sealed class BatchField<TParent, TArgs, TResult>(
    FieldDefinition definition,
    BatchResolver<TParent, TArgs, TResult> resolver,
    Projection<TParent> projection,
    Completer<TResult> completer,
    IReadOnlyList<Member> needs,
    bool needsWholeParent) : BoundField(resolver.Coordinate, definition, needs, needsWholeParent)
{
    public override object Resolver => resolver;

    public override void Start(Wave wave, Frame frame, FieldPlan field) =>
        wave.CallFor(field.Call, () => new BatchCall<TParent, TArgs, TResult>(resolver)).Join(frame, field, projection, completer);
}
