namespace Kinerja.GraphQL.AspNetCore.Tests.Streaming;

/// <summary>For what comes true a moment later: a server hears of a client's end after the client.</summary>
internal static class Eventually
{
    /// <summary>Two seconds, as long as anything of a client that has gone may live on.</summary>
    public static async Task ZeroAsync(Func<int> count)
    {
        for (var tries = 0; tries < 200 && count() != 0; tries++) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(0, count());
    }
}
