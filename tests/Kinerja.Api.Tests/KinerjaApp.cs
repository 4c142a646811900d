using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Kinerja.Api.Auth.Development;
using Kinerja.Api.Hosting;
using Kinerja.Domain.Akses;
using Kinerja.Persistence.Sessions;
using Kinerja.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Api.Tests;

/// <summary>The host as it is served, on a free port, over a database of its own with all offices.</summary>
public sealed class KinerjaApp : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase? _database;
    private WebApplication? _app;

    public Uri Address => new(_app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public TestDatabase Database => _database!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(KinerjaRecipe.Seeded);
        _app = KinerjaHost.Build(
        [
            "--environment", "Development", "--urls", "http://127.0.0.1:0",
            "--ConnectionStrings:Kinerja", _database.ApplicationConnectionString,
            "--Auth:DevelopmentKeyFile", Path.Combine(_folder.Path, "key.pem"),
        ]);
        await _app.StartAsync();
    }

    /// <summary>A login with one role at one office.</summary>
    public async Task<string> TokenAsync(Peran peran, string kode)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PelakuKini>().Pelaku = Pelaku.Sistem;
        var pengguna = await scope.ServiceProvider.GetRequiredService<DevelopmentUsers>().EnsureAsync(peran, kode, TestContext.Current.CancellationToken);
        return _app.Services.GetRequiredService<DevelopmentIssuer>().Issue(pengguna!.Subjek, pengguna.Nama, TimeSpan.FromHours(1));
    }

    /// <summary>A login that nobody has registered.</summary>
    public string TokenOfStranger(string subjek, string nama) => _app!.Services.GetRequiredService<DevelopmentIssuer>().Issue(subjek, nama, TimeSpan.FromHours(1));

    /// <summary>The whole answer to a query over HTTP.</summary>
    public async Task<JsonElement> AskAsync(string token, string query, object? variables = null)
    {
        using var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.PostAsJsonAsync(KinerjaHost.GraphQLPath, new { query, variables }, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_database is not null) await _database.DisposeAsync();
        _folder.Dispose();
    }
}
