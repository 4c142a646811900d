namespace Kinerja.GraphQL;

/// <summary>
/// What happens to a subscriber who reads more slowly than its source sends, once its buffer
/// (<see cref="ExecutionLimits.EventBuffer"/>) is full. There is no third way: waiting for the slowest would hold up the source,
/// and a buffer without a bound is memory that any client can take.
/// </summary>
public enum Overflow
{
    /// <summary>The subscription ends with an error after what is buffered: nothing is lost unnoticed. The client subscribes again.</summary>
    End,

    /// <summary>The oldest event gives way: for states, of which only the newest matters.</summary>
    DropOldest,
}
