using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Kinerja.Api.Tests.Auth.Contract;

/// <summary>npm's oidc-provider as a process of its own: an issuer that nobody here has written.</summary>
internal sealed class OidcProvider : IAsyncDisposable
{
    private static readonly AuthenticationHeaderValue Client = new("Basic", Convert.ToBase64String("kinerja-uji:bukan-rahasia"u8));

    private readonly Process _process;
    private readonly HttpClient _http = new();

    private OidcProvider(Process process, string issuer) => (_process, Issuer) = (process, issuer);

    public string Issuer { get; }

    public static async Task<OidcProvider> StartAsync()
    {
        var info = new ProcessStartInfo("node", ["oidc-provider.mjs"])
        {
            WorkingDirectory = Repository.PathOf("tests", "contract"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Process process;
        try
        {
            process = Process.Start(info)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"Node.js 20 or newer is needed and \"node\" did not start ({e.Message}). Run ./kinerja test, which prepares everything.", e);
        }

        var complaints = process.StandardError.ReadToEndAsync();
        // It warns of this and that before.
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith('{')) return new OidcProvider(process, JsonDocument.Parse(line).RootElement.GetProperty("issuer").GetString()!);
        }

        throw new InvalidOperationException($"oidc-provider.mjs ended at once. Run ./kinerja test, which installs its packages, or \"npm ci\" in tests/contract.\n{await complaints}");
    }

    /// <summary>An access token signed by an algorithm.</summary>
    public async Task<string> TokenAsync(string algorithm)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Issuer}/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("resource", $"{LoginServer.Audience}/{algorithm}")]),
        };
        request.Headers.Authorization = Client;
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
