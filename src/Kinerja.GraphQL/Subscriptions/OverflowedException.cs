namespace Kinerja.GraphQL.Subscriptions;

/// <summary>A subscriber reads too slowly for a source whose events must not be dropped.</summary>
internal sealed class OverflowedException(Overflow policy, int capacity) : Exception($"The buffer of {capacity} events is full ({policy}).")
{
    public GraphQLError Error { get; } = new(
        $"The subscription ended: events came faster than they were read, and {capacity} were waiting. Subscribe again, and read the present state first.",
        ErrorCodes.SubscriptionOverflow)
    {
        Extensions = LimitReport.Of("eventBuffer", capacity + 1, capacity),
    };
}
