namespace Kinerja.Api.Commands;

/// <summary>The verbs of the host. Results go to the output, all that is wrong to the errors; <see cref="ExitCode"/> says how it went.</summary>
internal static class CommandLine
{
    private const string Verbs = $"{SchemaCheck.Verb}, {SchemaExport.Verb}, {SchemaCompare.Verb}, {VerifyTrail.Verb}";

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            return args switch
            {
                ["schema", "check", .. var rest] => SchemaCheck.Run(rest, output, errors),
                ["schema", "export", .. var rest] => SchemaExport.Run(rest, output),
                ["schema", "diff", .. var rest] => SchemaCompare.Run(rest, output),
                ["verify", "jejak", .. var rest] => VerifyTrail.RunAsync(rest, output, errors).GetAwaiter().GetResult(),
                [] => throw new CommandRefusedException($"Say what to do: {Verbs}."),
                _ => throw new CommandRefusedException($"There is no verb '{string.Join(' ', args.Take(2))}'; there are: {Verbs}."),
            };
        }
        catch (CommandRefusedException refused)
        {
            errors.WriteLine($"kinerja: {refused.Message}");
            return ExitCode.Refused;
        }
    }
}
