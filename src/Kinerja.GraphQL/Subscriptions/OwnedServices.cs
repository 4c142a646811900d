namespace Kinerja.GraphQL;

/// <summary>Services for one event of a subscription, and who ends them: a subscription may last for days, a database session must not.</summary>
public sealed record OwnedServices(IServiceProvider Services, IAsyncDisposable Owner);
