namespace Kinerja.Domain.Common;

/// <summary>
/// The commission's clock. Periods, deadlines and days of office are counted in Jakarta; offices in the two zones east of it follow.
/// </summary>
public static class Jakarta
{
    public static TimeZoneInfo Zona { get; } = Find("Asia/Jakarta");

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zona).DateTime);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    private static TimeZoneInfo Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (TimeZoneNotFoundException missing)
        {
            throw new InvalidOperationException($"This machine does not know the time zone {name}: install its time zone data (on Debian: apt-get install tzdata).", missing);
        }
    }
}
