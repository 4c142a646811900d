using System.Collections.Concurrent;
using Kinerja.GraphQL.Execution;

namespace Kinerja.GraphQL.Tests.Execution;

public sealed class RentalTests
{
    /// <summary>Batches of one wave read their rows side by side, each into arrays of the same operation.</summary>
    [Fact]
    public void Rent_FromManyThreads_KeepsEveryLease()
    {
        const int threads = 4, each = 20_000;
        using var rental = new Rental();
        var failures = new ConcurrentQueue<Exception>();

        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            try
            {
                for (var i = 0; i < each; i++) rental.Rent<byte>(16);
            }
            catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException)
            {
                failures.Enqueue(e);
            }
        })).ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());

        Assert.Empty(failures);
        Assert.Equal(threads * each, rental.Count);
    }
}
