namespace Kinerja.Api.Commands;

/// <summary>The settings that commands read: those of the host, without its web server.</summary>
internal static class CommandSettings
{
    public static IConfiguration Read() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
