using System.Buffers;
using System.Runtime.CompilerServices;

namespace Kinerja.GraphQL.Execution;

/// <summary>
/// The arrays one operation has rented. They go back to the pool together once its answer is written, and only if every resolver
/// it started has ended: an abandoned one may still write into its array, which by then would be another request's. Resolvers
/// of a wave run side by side and rent for the rows they read, hence the lock.
/// </summary>
internal sealed class Rental : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Lease> _leases = [];
    private bool _isOver;

    /// <summary>Arrays that are out.</summary>
    public int Count => _leases.Count;

    /// <summary>An array of at least this length; its content is undefined beyond what the caller writes.</summary>
    public T[] Rent<T>(int length)
    {
        if (length == 0) return [];
        lock (_lock)
        {
            // A resolver that outlives its request reads on into arrays that nobody takes back.
            if (_isOver) return new T[length];
            var array = ArrayPool<T>.Shared.Rent(length);
            _leases.Add(new Lease(array, Returner<T>.Instance));
            return array;
        }
    }

    /// <summary>An array of at least this length that holds default values.</summary>
    public T[] RentCleared<T>(int length)
    {
        var array = Rent<T>(length);
        Array.Clear(array, 0, length);
        return array;
    }

    /// <summary>Leaves all arrays to the garbage collector.</summary>
    public void Abandon()
    {
        lock (_lock)
        {
            _isOver = true;
            _leases.Clear();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            foreach (var lease in _leases) lease.Returner(lease.Array);
            _leases.Clear();
        }
    }

    private readonly record struct Lease(Array Array, Action<Array> Returner);

    private static class Returner<T>
    {
        /// <summary>References are cleared: the pool must keep no request's objects alive.</summary>
        public static readonly Action<Array> Instance = static array =>
            ArrayPool<T>.Shared.Return(Unsafe.As<T[]>(array), RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }
}
