using Kinerja.Domain.Common;

namespace Kinerja.Domain.Tests;

/// <summary>A refusal to the letter: its code, which clients branch on, and the whole error.</summary>
internal static class Refused
{
    public static void With(string kode, DomainError expected, Action act)
    {
        var refusal = Assert.Throws<DomainException>(act);

        Assert.Equal(kode, refusal.Error.Kode);
        Assert.Equal(expected, refusal.Error);
    }

    public static void With(string kode, DomainError expected, Func<object?> act) => With(kode, expected, () => { _ = act(); });
}
