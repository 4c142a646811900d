using System.Globalization;
using System.Runtime.CompilerServices;

namespace Kinerja.GraphQL.AspNetCore.Tests.Sample;

public sealed record HitungArgs(int Sampai, int? Jeda, int? GagalPada);

public sealed record KantorBerubahArgs(string? Kode);

public sealed record PutusArgs(int Sesudah);

/// <summary>The sample's subscriptions: well-behaved, failing, silent, and faster than anyone can read.</summary>
public static class SampleSources
{
    /// <summary>A kilobyte per event, so that events kept by mistake would show.</summary>
    private static readonly string Ballast = new('x', 1_000);

    [Field("Subscription.hitung")]
    public static async IAsyncEnumerable<Hitungan> Hitung(HitungArgs args, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var n = 1; n <= args.Sampai; n++)
        {
            if (args.Jeda is > 0) await Task.Delay(args.Jeda.Value, cancellationToken);
            yield return new Hitungan(n, args.GagalPada, null);
        }
    }

    [Field("Subscription.kantorBerubah", Overflow = Overflow.DropOldest)]
    public static async IAsyncEnumerable<Kantor> KantorBerubah(KantorBerubahArgs args, KantorStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var kantor in store.RenamedAsync(cancellationToken))
            if (args.Kode is null || kantor.Kode == args.Kode) yield return kantor;
    }

    [Field("Subscription.putus")]
    public static async IAsyncEnumerable<int> Putus(PutusArgs args, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var n = 1; n <= args.Sesudah; n++) yield return n;
        await Task.Delay(1, cancellationToken);
        throw new InvalidOperationException("The password of the message broker is hunter3.");
    }

    [Field("Subscription.rusak")]
    public static IAsyncEnumerable<int> Rusak(CancellationToken cancellationToken) =>
        throw new GraphQLRefusedException(cancellationToken.CanBeCanceled ? "Sumber ini sedang rusak: coba lagi besok." : "", "SUMBER_RUSAK");

    [Field("Subscription.diam")]
    public static async IAsyncEnumerable<int?> Diam([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield return null;
    }

    [Field("Subscription.deras", Overflow = Overflow.End)]
    public static IAsyncEnumerable<Hitungan> Deras(CancellationToken cancellationToken) => EndlessAsync(cancellationToken);

    [Field("Subscription.derasTerbaru", Overflow = Overflow.DropOldest)]
    public static IAsyncEnumerable<Hitungan> DerasTerbaru(CancellationToken cancellationToken) => EndlessAsync(cancellationToken);

    [Field("Hitungan.wajib")]
    public static int Wajib(int n, int? gagalPada) => n == gagalPada ? throw new InvalidOperationException("This one fails.") : n;

    /// <summary>Some 50,000 events a second: enough to drown any client, and still a machine that answers.</summary>
    private static async IAsyncEnumerable<Hitungan> EndlessAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var n = 1; ; n++)
        {
            yield return new Hitungan(n, null, n.ToString(CultureInfo.InvariantCulture) + Ballast);
            if (n % 100 == 0) await Task.Delay(1, cancellationToken);
        }
    }
}
