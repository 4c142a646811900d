using System.Buffers;
using System.Runtime.CompilerServices;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// The arrays one operation has rented. They go back to the pool together once its answer is written, and only if every resolver
/// it started has ended: an abandoned one may still write into its array, which by then would be another request's.
/// </summary>
internal sealed class Rental : IDisposable
{
    private readonly List<Lease> _leases = [];
    private bool _abandoned;

    /// <summary>Arrays that are out.</summary>
    public int Count => _leases.Count;

    /// <summary>An array of at least this length; its content is undefined beyond what the caller writes.</summary>
    public T[] Rent<T>(int length)
    {
        if (length == 0) return [];
        var array = ArrayPool<T>.Shared.Rent(length);
        // Batches that wait go on side by side, and those that read rows rent while they do.
        lock (_leases) _leases.Add(new Lease(array, Returner<T>.Instance));
        return array;
    }

    /// <summary>An array of at least this length that holds default values.</summary>
    public T[] RentCleared<T>(int length)
    {
        var array = Rent<T>(length);
        Array.Clear(array, 0, length);
        return array;
    }

    /// <summary>Leaves all arrays to the garbage collector.</summary>
    public void Abandon() => _abandoned = true;

    public void Dispose()
    {
        if (!_abandoned)
            foreach (var lease in _leases) lease.Returner(lease.Array);
        _leases.Clear();
    }

    private readonly record struct Lease(Array Array, Action<Array> Returner);

    private static class Returner<T>
    {
        /// <summary>References are cleared: the pool must keep no request's objects alive.</summary>
        public static readonly Action<Array> Instance = static array =>
            ArrayPool<T>.Shared.Return(Unsafe.As<T[]>(array), RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }
}
