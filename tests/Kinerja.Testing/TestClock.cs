using System.Globalization;

namespace Kinerja.Testing;

/// <summary>A clock that stands still until a test moves it. Its timers are real.</summary>
public sealed class TestClock(string now) : TimeProvider
{
    private long _ticks = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
