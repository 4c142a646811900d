using Kinerja.Api.Auth.Development;
using Kinerja.Api.Auth.Http;
using Kinerja.Api.Auth.Keys;
using Kinerja.Api.Auth.Tokens;
using Microsoft.Extensions.Options;

namespace Kinerja.Api.Auth;

/// <summary>The login as the host composes it. It expects a TimeProvider among the services.</summary>
internal static class KinerjaAuth
{
    public static IServiceCollection AddKinerjaAuth(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<AuthOptions>().Bind(configuration.GetSection(AuthOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuthOptions>>(new AuthOptionsValidator(environment.IsDevelopment()));
        if (environment.IsDevelopment()) services.AddSingleton(NewDevelopmentIssuer);
        services.AddSingleton(NewVerifier);
        services.AddSingleton<SocketLogin>();
        // The framework's own line per request carries the query, and its complaints about malformed requests their headers. Either may
        // hold a token that somebody put there.
        return services.AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning));
    }

    public static IApplicationBuilder UseBearerLogin(this IApplicationBuilder app) => app.UseMiddleware<BearerLogin>();

    private static DevelopmentIssuer NewDevelopmentIssuer(IServiceProvider services)
    {
        var path = Path.GetFullPath(services.GetRequiredService<IOptions<AuthOptions>>().Value.DevelopmentKeyFile is { Length: > 0 } file ? file : DevelopmentKey.DefaultFile);
        AuthLog.DevelopmentIssuerActive(services.GetRequiredService<ILogger<DevelopmentIssuer>>(), path);
        return new DevelopmentIssuer(DevelopmentKey.LoadOrCreate(path), services.GetRequiredService<TimeProvider>());
    }

    private static TokenVerifier NewVerifier(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<AuthOptions>>().Value;
        var policy = new ClaimsPolicy(services.GetRequiredService<TimeProvider>(), TimeSpan.FromSeconds(options.ClockSkewSeconds), TimeSpan.FromHours(options.MaxLifetimeHours));
        return new TokenVerifier([.. OidcIssuers(services, options), .. DevelopmentIssuers(services)], policy);
    }

    private static IEnumerable<TrustedIssuer> OidcIssuers(IServiceProvider services, AuthOptions options)
    {
        // The validator has seen to it that outside Development there is one.
        if (string.IsNullOrWhiteSpace(options.Authority)) yield break;
        var isDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var keys = new OidcKeys(
            new OidcDocuments(OidcDocuments.NewClient(), options.Authority, isDevelopment),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<OidcKeys>>(),
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        yield return new TrustedIssuer(options.Authority, options.Audience!, keys);
    }

    private static IEnumerable<TrustedIssuer> DevelopmentIssuers(IServiceProvider services) =>
        services.GetService<DevelopmentIssuer>() is { } development ? [development.Trusted] : [];
}
