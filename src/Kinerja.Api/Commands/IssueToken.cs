using Kinerja.Api.Auth.Development;
using Kinerja.Api.Hosting;
using Kinerja.Api.Settings;
using Kinerja.Domain.Akses;
using Kinerja.Persistence.Sessions;

namespace Kinerja.Api.Commands;

/// <summary>
/// A login of the development issuer with one role at one office, made known to the database first if it is not. The host of
/// Development takes it; no other does.
/// </summary>
internal static class IssueToken
{
    public const string Verb = "token";

    private const string Usage = $"{Verb} PERAN KODE, for example: {Verb} ANALIS 81";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var arguments = new Arguments(args, Usage, mostFiles: 2);
        var kode = arguments.File(1) ?? throw new CommandRefusedException($"Name a role and an office. Usage: {Usage}");
        if (!Enum.TryParse<Peran>(arguments.File(0), ignoreCase: true, out var peran) || !Enum.IsDefined(peran))
            throw new CommandRefusedException($"There is no role '{arguments.File(0)}'; there are: {string.Join(", ", Enum.GetNames<Peran>()).ToUpperInvariant()}.");

        await using var app = Build();
        var issuer = app.Services.GetService<DevelopmentIssuer>()
            ?? throw new CommandRefusedException("Tokens are made in Development only: set ASPNETCORE_ENVIRONMENT=Development.");
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PelakuKini>().Pelaku = Pelaku.Sistem;
        var pengguna = await scope.ServiceProvider.GetRequiredService<DevelopmentUsers>().EnsureAsync(peran, kode, CancellationToken.None)
            ?? throw new CommandRefusedException($"There is no office with the code '{kode}' today. Has the database been seeded (seed satker)?");
        await output.WriteLineAsync(issuer.Issue(pengguna.Subjek, pengguna.Nama, Lifetime));
        return ExitCode.Fine;
    }

    private static WebApplication Build()
    {
        try
        {
            return KinerjaHost.Build([]);
        }
        catch (SettingException wrong)
        {
            throw new CommandRefusedException(wrong.Message);
        }
    }
}
