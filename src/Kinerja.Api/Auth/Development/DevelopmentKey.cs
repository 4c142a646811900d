using System.Security.Cryptography;

namespace Kinerja.Api.Auth.Development;

/// <summary>The development issuer's key, made at the first start and kept in a file that only its owner reads.</summary>
internal static class DevelopmentKey
{
    public const string DefaultFile = ".kinerja/development-key.pem";

    public static ECParameters LoadOrCreate(string path)
    {
        if (!File.Exists(path)) Create(path);
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            var parameters = key.ExportParameters(includePrivateParameters: true);
            if (parameters.Curve.Oid.FriendlyName == ECCurve.NamedCurves.nistP256.Oid.FriendlyName) return parameters;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw Unusable(path, e);
        }

        throw Unusable(path, null);
    }

    /// <summary>Written beside its place and moved there, so that of two hosts that start at once both use the key of the first.</summary>
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var draft = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options)) writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static InvalidOperationException Unusable(string path, Exception? cause) =>
        new($"{path} holds no private key for P-256: delete the file, and a new key is made at the next start.", cause);
}
