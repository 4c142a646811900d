using System.Security.Cryptography;
using System.Text;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>
/// Documents known before any client asks: a client names one by the SHA-256 of its text (extensions.persistedQuery.sha256Hash, or
/// documentId "sha256:..."), or by the id its owner gave it. They are checked and planned when the endpoint is mapped.
/// </summary>
public sealed class TrustedDocuments
{
    private const string HashPrefix = "sha256:";

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byId = new(StringComparer.Ordinal);

    /// <param name="documents">Texts by id; the id may be the hash itself.</param>
    public TrustedDocuments(IEnumerable<KeyValuePair<string, string>> documents)
    {
        foreach (var (id, text) in documents)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            if (!_byId.TryAdd(id, utf8)) throw new ArgumentException($"Two trusted documents have the id \"{id}\": give each its own.", nameof(documents));
            _byHash[HashOf(utf8)] = utf8;
        }
    }

    public int Count => _byId.Count;

    /// <summary>The hash clients use: SHA-256 of the UTF-8 text, in lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    internal ReadOnlyMemory<byte>? ByHash(string hash) => _byHash.TryGetValue(hash, out var text) ? text : default(ReadOnlyMemory<byte>?);

    internal ReadOnlyMemory<byte>? ById(string id)
    {
        if (_byId.TryGetValue(id, out var text)) return text;
        return id.StartsWith(HashPrefix, StringComparison.Ordinal) ? ByHash(id[HashPrefix.Length..]) : null;
    }

    /// <exception cref="ArgumentException">A document does not fit the schema: clients would fail with it, so nothing starts.</exception>
    internal void Prepare(Executor executor)
    {
        var faults = _byId
            .SelectMany(d => executor.Prepare(d.Value).Select(e => $"{d.Key}:{string.Join(",", e.Locations.Select(l => $"{l.Line}:{l.Column}"))}  {e.Message}"))
            .ToArray();
        if (faults.Length > 0) throw new ArgumentException("Trusted documents do not fit the schema. Correct them or take them out:\n" + string.Join('\n', faults));
    }
}
