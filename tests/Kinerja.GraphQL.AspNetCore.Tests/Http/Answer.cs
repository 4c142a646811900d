using System.Net;
using System.Text;
using System.Text.Json;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

/// <summary>An answer as a client sees it.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, string Body)
{
    /// <summary>The code of the only error; fails the test if there is not exactly one.</summary>
    public string Code => Error.GetProperty("extensions").GetProperty("code").GetString()!;

    public string Message => Error.GetProperty("message").GetString()!;

    public bool HasData => JsonDocument.Parse(Body).RootElement.TryGetProperty("data", out _);

    private JsonElement Error => Assert.Single(JsonDocument.Parse(Body).RootElement.GetProperty("errors").EnumerateArray());
}

/// <summary>Short words for requests that tests send.</summary>
internal static class Sending
{
    public static Task<Answer> PostJsonAsync(this HttpClient http, Uri url, string json, string? accept = null) =>
        http.PostBytesAsync(url, Encoding.UTF8.GetBytes(json), accept: accept);

    public static Task<Answer> PostBytesAsync(this HttpClient http, Uri url, byte[] body, string? contentType = "application/json", string? encoding = null, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        if (contentType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (encoding is not null) request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return http.AnswerAsync(request, accept);
    }

    public static Task<Answer> QueryAsync(this HttpClient http, Uri url, string query, string? accept = null) =>
        http.PostJsonAsync(url, JsonSerializer.Serialize(new { query }), accept);

    public static Task<Answer> GetAsync(this HttpClient http, Uri url, string queryString, string? accept = null) =>
        http.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, url + queryString), accept);

    public static async Task<Answer> AnswerAsync(this HttpClient http, HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
