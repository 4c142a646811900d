namespace Kinerja.GraphQL.Subscriptions;

/// <summary>One event of a source, on its way to be the value of the subscription's root field.</summary>
internal abstract class SourceEvent;

internal sealed class SourceEvent<T>(T value) : SourceEvent
{
    public T Value { get; } = value;
}
