using System.Text;
using Kinerja.Api.Commands;

// SDL is UTF-8 whatever the terminal's language settings are.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, Console.Out, Console.Error);
