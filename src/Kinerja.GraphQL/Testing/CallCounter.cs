using System.Collections.Concurrent;

namespace Kinerja.GraphQL.Testing;

/// <summary>
/// Counts resolver calls by path and coordinate: { "daftarSatker.nodes.induk:Satker.induk": 1 }. A count above one means that a
/// level was served in pieces.
/// </summary>
public sealed class CallCounter : ExecutionListener
{
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private int _parsed;
    private int _planned;

    public IReadOnlyDictionary<string, int> Calls => _calls;

    /// <summary>Documents parsed and validated.</summary>
    public int Documents => _parsed;

    /// <summary>Operations planned.</summary>
    public int Plans => _planned;

    public void Clear()
    {
        _calls.Clear();
        (_parsed, _planned) = (0, 0);
    }

    public override void Called(string coordinate, string path, int parents) => _calls.AddOrUpdate($"{path}:{coordinate}", 1, (_, n) => n + 1);

    public override void Parsed() => Interlocked.Increment(ref _parsed);

    public override void Planned() => Interlocked.Increment(ref _planned);
}
