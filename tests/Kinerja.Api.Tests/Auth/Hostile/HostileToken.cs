using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>Something sent as a login that proves nothing, and the reason for which it must be refused.</summary>
internal sealed record HostileToken(string Name, TokenRefusal Because, string[] Headers, string Path = "/graphql")
{
    public HostileToken(string name, TokenRefusal because, string token)
        : this(name, because, [$"Authorization: Bearer {token}"])
    {
    }
}
