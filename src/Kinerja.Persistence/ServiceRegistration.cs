using Kinerja.Persistence.Providers;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Persistence;

public static class ServiceRegistration
{
    /// <summary>The database behind the sessions. A TimeProvider must be registered too.</summary>
    public static IServiceCollection AddKinerjaPersistence(this IServiceCollection services, DatabaseProvider provider, string connectionString, Action<DbContextOptionsBuilder>? configure = null) => services
        .AddSingleton(provider)
        .AddPooledDbContextFactory<KinerjaDbContext>(options =>
        {
            provider.Configure(options, connectionString);
            configure?.Invoke(options);
        })
        .AddSingleton<PelakuLoader>()
        .AddScoped<PelakuKini>()
        .AddScoped<ReadSession>()
        .AddScoped<WriteSession>();
}
