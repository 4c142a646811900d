namespace Kinerja.Domain.Common;

/// <summary>
/// The commission's clock. Periods, deadlines and days of office are counted in Jakarta; offices in the two zones east of it follow.
/// </summary>
public static class Jakarta
{
    public static readonly TimeZoneInfo Zona = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zona).DateTime);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());
}
