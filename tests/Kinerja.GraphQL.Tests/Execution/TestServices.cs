namespace Kinerja.GraphQL.Tests.Execution;

/// <summary>A provider of the few objects a test gives it.</summary>
internal sealed class TestServices(params object[] services) : IServiceProvider
{
    public object? GetService(Type serviceType) => Array.Find(services, serviceType.IsInstanceOfType);
}
