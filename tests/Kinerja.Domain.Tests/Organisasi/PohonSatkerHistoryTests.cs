using Kinerja.Domain.Common;
using Kinerja.Domain.Organisasi;

namespace Kinerja.Domain.Tests.Organisasi;

/// <summary>
/// Random histories, held day by day against the plainest reading of the rules: whatever happens on a day is looked up in that day's
/// versions, with no spans at all.
/// </summary>
public sealed class PohonSatkerHistoryTests
{
    private const int Days = 30;
    private static readonly DateOnly First = new(2020, 1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void CheckVersion_WhenHistoryIsRandom_RefusesWhatSomeDayForbids(int seed)
    {
        var (accepted, refused) = (0, 0);
        var history = new History(seed);
        for (var step = 0; step < 120; step++)
        {
            var attempt = history.Next();
            var forbidden = attempt.After.Any(c => IsNew(c) && DaysOf(attempt.After).Any(day => c.BerlakuPada(day) && Forbids(attempt.After, c, day)));
            var refusal = attempt.Check(new PohonSatker(history.Cabang));

            Assert.True(forbidden == refusal is not null, $"seed {seed}, step {step}: {attempt}; the tree says {refusal?.Kode ?? "yes"}");
            if (refusal is null) history.Cabang = attempt.After;
            _ = refusal is null ? accepted++ : refused++;
        }

        Assert.True(accepted > 10 && refused > 10, $"{accepted} accepted and {refused} refused show little");

        // What a version says binds from its own beginning; what the tree was before is settled.
        bool IsNew(Cabang c) => !history.Cabang.Contains(c);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public void Jalur_WhenHistoryIsRandom_IsThePathOfEveryDay(int seed)
    {
        var history = new History(seed);
        for (var step = 0; step < 120; step++)
        {
            var attempt = history.Next();
            if (attempt.Check(new PohonSatker(history.Cabang)) is null) history.Cabang = attempt.After;
        }

        SatkerJalur[] jalur = [.. new PohonSatker(history.Cabang).Jalur()];

        foreach (var day in DaysOf(history.Cabang))
            Assert.Equal(
                history.Cabang.Where(c => c.BerlakuPada(day)).SelectMany(c => Climb(history.Cabang, c, day)).Order(),
                jalur.Where(j => j.BerlakuPada(day)).Select(j => (j.SatkerId, j.LeluhurId, j.Jarak)).Order());
        Assert.DoesNotContain(jalur, j => jalur.Any(k => (k.SatkerId, k.LeluhurId, k.Jarak) == (j.SatkerId, j.LeluhurId, j.Jarak) && k.BerlakuDari == j.BerlakuSampai?.AddDays(1)));
        foreach (var j in jalur) Assert.Equal(EndOf(history.Cabang, j.SatkerId) is { } end && j.BerlakuPada(end), j.Terakhir);
    }

    /// <summary>From before the first to after the last on which anything happens.</summary>
    private static IEnumerable<DateOnly> DaysOf(IReadOnlyList<Cabang> cabang)
    {
        var last = cabang.Max(c => c.BerlakuSampai > c.BerlakuDari ? c.BerlakuSampai.Value : c.BerlakuDari);
        return Enumerable.Range(-1, last.DayNumber - First.DayNumber + 3).Select(First.AddDays);
    }

    private static bool Forbids(IReadOnlyList<Cabang> cabang, Cabang it, DateOnly day) =>
        cabang.Any(c => c.SatkerId != it.SatkerId && c.Kode == it.Kode && c.BerlakuPada(day))
        || (it.IndukId is { } induk && (At(cabang, induk, day) is not { } above || above.Jenis != it.Jenis.Above()));

    private static Cabang? At(IReadOnlyList<Cabang> cabang, long satkerId, DateOnly day) => cabang.SingleOrDefault(c => c.SatkerId == satkerId && c.BerlakuPada(day));

    private static IEnumerable<(long SatkerId, long LeluhurId, int Jarak)> Climb(IReadOnlyList<Cabang> cabang, Cabang from, DateOnly day)
    {
        var jarak = 0;
        for (var at = from; at is not null; at = at.IndukId is { } induk ? At(cabang, induk, day) : null) yield return (from.SatkerId, at.SatkerId, jarak++);
    }

    private static DateOnly? EndOf(IReadOnlyList<Cabang> cabang, long satkerId) => cabang.Where(c => c.SatkerId == satkerId).MaxBy(c => c.BerlakuDari)!.BerlakuSampai;

    /// <summary>Something that somebody wants: the tree as it would be, and the tree's own question.</summary>
    private sealed record Attempt(string What, IReadOnlyList<Cabang> After, Action<PohonSatker> Ask)
    {
        public DomainError? Check(PohonSatker pohon)
        {
            try
            {
                Ask(pohon);
                return null;
            }
            catch (DomainException refused)
            {
                return refused.Error;
            }
        }

        public override string ToString() => What;
    }

    private sealed class History(int seed)
    {
        private readonly Random _random = new(seed);
        private long _last = 1;

        public IReadOnlyList<Cabang> Cabang { get; set; } = [new(1, "00", "", JenisSatker.Pusat, null, First, null)];

        public Attempt Next()
        {
            var open = Cabang.Where(c => c.BerlakuSampai is null && c.SatkerId != 1).ToArray();
            return _random.Next(10) switch
            {
                < 4 => Establish(),
                < 8 when open.Length > 0 => Change(open[_random.Next(open.Length)]),
                _ when open.Length > 0 => Close(open[_random.Next(open.Length)]),
                _ => Establish(),
            };
        }

        private Attempt Establish()
        {
            var version = Version(++_last, _random.Next(3) == 0 ? JenisSatker.Provinsi : JenisSatker.Kota, Day());
            return new($"establish {version}", [.. Cabang, version], pohon => pohon.CheckVersion(null, version.Kode, version.Jenis, version.IndukId, version.BerlakuDari, null));
        }

        private Attempt Change(Cabang before)
        {
            var day = before.BerlakuDari.AddDays(1 + _random.Next(5));
            var version = Version(before.SatkerId, before.Jenis, day);
            return new(
                $"change {before} into {version}", [.. Cabang.Where(c => c != before), before with { BerlakuSampai = day.AddDays(-1) }, version],
                pohon => pohon.CheckVersion(before.SatkerId, version.Kode, version.Jenis, version.IndukId, day, null));
        }

        // Closing binds the others: for them all versions are new.
        private Attempt Close(Cabang before)
        {
            var last = before.BerlakuDari.AddDays(_random.Next(8));
            return new(
                $"close {before} on {last:O}", [.. Cabang.Select(c => c == before ? c with { BerlakuSampai = last } : c with { Nama = c.Nama + "." })],
                pohon => pohon.CheckClose(before.SatkerId, last));
        }

        private Cabang Version(long satkerId, JenisSatker jenis, DateOnly dari)
        {
            var kode = jenis == JenisSatker.Provinsi ? $"{11 + _random.Next(6)}" : $"{1101 + _random.Next(25)}";
            var above = Cabang.Where(c => c.Jenis == jenis.Above()).Select(c => c.SatkerId).DefaultIfEmpty(1).ToArray();
            var induk = _random.Next(12) == 0 ? Cabang[_random.Next(Cabang.Count)].SatkerId : above[_random.Next(above.Length)];
            return new(satkerId, kode, "", jenis, induk, dari, null);
        }

        private DateOnly Day() => First.AddDays(_random.Next(Days));
    }
}
