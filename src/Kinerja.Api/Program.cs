using System.Text;
using Kinerja.Api.Commands;
using Kinerja.Api.Hosting;
using Kinerja.Api.Settings;

// SDL is UTF-8 whatever the terminal's language settings are.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args is not []) return await CommandLine.RunAsync(args, Console.Out, Console.Error);

try
{
    await KinerjaHost.Build(args).RunAsync();
    return ExitCode.Fine;
}
catch (SettingException wrong)
{
    Console.Error.WriteLine($"kinerja: {wrong.Message}");
    return ExitCode.Refused;
}
