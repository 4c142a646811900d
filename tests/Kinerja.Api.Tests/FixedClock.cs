using System.Globalization;

namespace Kinerja.Api.Tests;

/// <summary>A clock that stands still; its timers are real.</summary>
internal sealed class FixedClock(string now) : TimeProvider
{
    private readonly DateTimeOffset _now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => _now;
}
