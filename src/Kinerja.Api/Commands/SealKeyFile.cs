using Kinerja.Domain.Common.Segel;

namespace Kinerja.Api.Commands;

/// <summary>
/// Where the system's own key is (setting <c>Segel__KeyFile</c>). On a developer's machine it is made when it is first needed; a
/// server that made itself a new key in silence would leave everything sealed before without a witness.
/// </summary>
internal sealed class SealKeyFile(IConfiguration configuration)
{
    private const string Setting = "Segel:KeyFile";
    private const string DevelopmentFile = ".kinerja/seal-key.pem";

    private readonly bool _development = (configuration["ASPNETCORE_ENVIRONMENT"] ?? configuration["DOTNET_ENVIRONMENT"]) == Environments.Development;

    private string? Path => configuration[Setting] is { Length: > 0 } path ? path : _development ? DevelopmentFile : null;

    /// <summary>The public half, if the key is there.</summary>
    public SealPublicKey? ReadPublic() => Path is { } path && File.Exists(path) ? SealPublicKeyAt(path) : null;

    public SealKey Open()
    {
        var path = Path ?? throw new CommandRefusedException("There is no key to seal with: set Segel__KeyFile to a file with a private key of the curve P-256 in PEM (openssl ecparam -name prime256v1 -genkey -noout).");
        if (!File.Exists(path))
        {
            if (!_development) throw new CommandRefusedException($"'{path}', which Segel__KeyFile names, does not exist. Outside Development no key is made by itself.");
            Generate(path);
        }

        return Read(path, SealKey.FromPem);
    }

    public static SealPublicKey SealPublicKeyAt(string path) => Read(path, SealPublicKey.FromPem);

    private static void Generate(string path)
    {
        using var key = SealKey.Generate();
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            // Readable by nobody else from its first moment on; whoever comes second reads the first one's.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new StreamWriter(new FileStream(path, options));
            file.Write(key.ToPem());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!File.Exists(path)) throw new CommandRefusedException($"'{path}' cannot be written: {e.Message}");
        }
    }

    private static T Read<T>(string path, Func<string, T> parse)
    {
        try
        {
            return parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SealException)
        {
            throw new CommandRefusedException($"'{path}' cannot be used as a key: {e.Message}");
        }
    }
}
