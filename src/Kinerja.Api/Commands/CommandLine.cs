namespace Kinerja.Api.Commands;

/// <summary>The verbs of the host. Results go to the output, all that is wrong to the errors; <see cref="ExitCode"/> says how it went.</summary>
internal static class CommandLine
{
    private const string Verbs = $"{SchemaCheck.Verb}, {SchemaExport.Verb}, {SchemaCompare.Verb}, {Migrate.Verb}, {SeedSatker.Verb}, {VerifyTrail.Verb}";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            return args switch
            {
                ["schema", "check", .. var rest] => SchemaCheck.Run(rest, output, errors),
                ["schema", "export", .. var rest] => SchemaExport.Run(rest, output),
                ["schema", "diff", .. var rest] => SchemaCompare.Run(rest, output),
                ["migrate", .. var rest] => await Migrate.RunAsync(rest, CommandSettings.Read(), output, CancellationToken.None).ConfigureAwait(false),
                ["seed", "satker", .. var rest] => await SeedSatker.RunAsync(rest, CommandSettings.Read(), output, CancellationToken.None).ConfigureAwait(false),
                ["verify", "jejak", .. var rest] => await VerifyTrail.RunAsync(rest, output, errors).ConfigureAwait(false),
                [] => throw new CommandRefusedException($"Say what to do: {Verbs}."),
                _ => throw new CommandRefusedException($"There is no verb '{string.Join(' ', args.Take(2))}'; there are: {Verbs}."),
            };
        }
        catch (CommandRefusedException refused)
        {
            await errors.WriteLineAsync($"kinerja: {refused.Message}").ConfigureAwait(false);
            return ExitCode.Refused;
        }
    }
}
