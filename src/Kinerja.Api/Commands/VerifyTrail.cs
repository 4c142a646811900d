using System.Globalization;
using Kinerja.Api.Settings;
using Kinerja.Domain.Akses;
using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Common.Segel;
using Kinerja.Persistence;
using Kinerja.Persistence.Sessions;
using Kinerja.Persistence.Trail;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Commands;

/// <summary>Holds the trail of all offices against itself and against heads that were sealed earlier; seals the new ones.</summary>
internal static class VerifyTrail
{
    public const string Verb = "verify jejak";

    private const string Usage = $"{Verb} [--segel FILE]... [--kunci FILE]... [--simpan FILE]; --segel names sealed heads to hold the trail against, --kunci a public key that sealed them, --simpan where to write a new one";

    /// <summary>A chain that was tampered with at one place may be wrong at all that follow.</summary>
    private const int MostShownPerChain = 10;

    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
#pragma warning disable RS0030 // A command is a composition root of its own.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        return RunAsync(args, CommandSettings.Read(), clock, output, errors, CancellationToken.None);
    }

    private static async Task<int> RunAsync(string[] args, IConfiguration configuration, TimeProvider clock, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var arguments = new Arguments(args, Usage, mostFiles: 0, valued: ["--segel", "--kunci", "--simpan"]);
        var keyFile = new SealKeyFile(configuration);
        using var key = arguments.Option("--simpan") is { } file ? OpenFor(file, keyFile) : null;
        var seals = ReadSeals(arguments, keyFile);
        var choice = DatabaseOf(configuration);
        var services = new ServiceCollection()
            .AddSingleton(clock)
            .AddKinerjaPersistence(choice.Provider, choice.ConnectionString)
            .BuildServiceProvider();
        await using var _ = services.ConfigureAwait(false);

        var shown = new Dictionary<long, int>();
        TrailReport report;
        try
        {
            var session = new ReadSession(services.GetRequiredService<IDbContextFactory<KinerjaDbContext>>(), choice.Provider, clock, new PelakuKini { Pelaku = Pelaku.Sistem });
            await using var __ = session.ConfigureAwait(false);
            report = await session.ReadAsync(
                async (db, token) =>
                {
                    var names = await NamesAsync(db, token).ConfigureAwait(false);
                    return await TrailVerifier.VerifyAsync(db, seals, finding => Show(finding, names), entries => output.WriteLine(Invariant($"{entries} entries so far")), token).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failed) when (DatabaseFailure.Of(failed) is { } database)
        {
            throw new CommandRefusedException($"The database did not let the trail be read: {database.Message}");
        }

        foreach (var (satkerId, count) in shown.Where(s => s.Value > MostShownPerChain).OrderBy(s => s.Key)) errors.WriteLine(Invariant($"satker {satkerId}: {count - MostShownPerChain} more"));
        output.WriteLine(Invariant($"trail: {report.Chains} chains, {report.Entries} entries, {seals.Count} sealed, {report.Findings} findings"));
        if (report.Findings > 0)
        {
            if (key is not null) errors.WriteLine("Nothing was sealed: first find out what happened to the trail.");
            return ExitCode.Found;
        }

        if (key is not null)
        {
            Save(arguments.Option("--simpan")!, new SegelKepala(clock.GetUtcNow(), report.Heads).Seal(key));
            output.WriteLine($"sealed by key {key.Public.Kid}");
        }

        return ExitCode.Fine;

        void Show(TrailFinding finding, Dictionary<long, string> names)
        {
            shown[finding.SatkerId] = shown.GetValueOrDefault(finding.SatkerId) + 1;
            if (shown[finding.SatkerId] > MostShownPerChain) return;
            var name = names.TryGetValue(finding.SatkerId, out var known) ? $" ({known})" : "";
            errors.WriteLine(Invariant($"satker {finding.SatkerId}{name}, entry {finding.Urut}: {finding.Kind}. {finding.Sentence}"));
        }
    }

    /// <summary>The owner's where it is given: no fence then stands between the trail and its verifier.</summary>
    private static DatabaseChoice DatabaseOf(IConfiguration configuration)
    {
        try
        {
            return DatabaseChoice.Of(configuration, string.IsNullOrWhiteSpace(configuration.GetConnectionString(DatabaseChoice.Owner)) ? DatabaseChoice.Application : DatabaseChoice.Owner);
        }
        catch (SettingException missing)
        {
            throw new CommandRefusedException(missing.Message);
        }
    }

    private static SealKey OpenFor(string file, SealKeyFile keyFile) =>
        // An older one is evidence, and verifying takes too long to fail at its end.
        File.Exists(file) ? throw new CommandRefusedException($"'{file}' is there already. Sealed heads are kept: name a new file.") : keyFile.Open();

    private static List<(SegelKepala Segel, string Source)> ReadSeals(Arguments arguments, SealKeyFile keyFile)
    {
        var files = arguments.Options("--segel");
        if (files.Count == 0) return [];
        List<SealPublicKey> keys = [.. arguments.Options("--kunci").Select(SealKeyFile.SealPublicKeyAt)];
        if (keyFile.ReadPublic() is { } own) keys.Add(own);
        return [.. files.Select(f => (ReadSeal(f, keys), f))];
    }

    private static SegelKepala ReadSeal(string file, List<SealPublicKey> keys)
    {
        try
        {
            return SegelKepala.Open(File.ReadAllText(file).Trim(), keys);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SealException)
        {
            throw new CommandRefusedException($"'{file}' cannot be held against the trail: {e.Message}");
        }
    }

    private static async Task<Dictionary<long, string>> NamesAsync(KinerjaDbContext db, CancellationToken cancellationToken)
    {
        var versions = await db.SatkerVersi.OrderBy(v => v.BerlakuDari).Select(v => new { v.SatkerId, v.Kode, v.Nama }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return versions.GroupBy(v => v.SatkerId).ToDictionary(v => v.Key, v => $"{v.Last().Kode} {v.Last().Nama}");
    }

    private static void Save(string file, string seal)
    {
        try
        {
            using var writer = new StreamWriter(new FileStream(file, FileMode.CreateNew, FileAccess.Write));
            writer.WriteLine(seal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException($"'{file}' cannot be written: {e.Message}");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
