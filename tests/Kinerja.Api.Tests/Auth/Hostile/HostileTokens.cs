namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>All of them, by what is wrong with them. Each has one fault and is otherwise a token that would be taken.</summary>
internal static class HostileTokens
{
    public static IEnumerable<HostileToken> All(Forge forge) =>
    [
        .. HostileAlgorithms.All(forge),
        .. HostileSignatures.All(forge),
        .. HostileHeaders.All(forge),
        .. HostileEncodings.All(forge),
        .. HostileJson.All(forge),
        .. HostileClaims.All(forge),
        .. HostileTimes.All(forge),
        .. HostileRequests.All(forge),
    ];
}
