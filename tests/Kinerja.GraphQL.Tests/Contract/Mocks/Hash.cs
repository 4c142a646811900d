namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>The two functions from which the whole mock world follows. tests/contract/lib/mock-hash.mjs says the same in JavaScript.</summary>
internal static class Hash
{
    /// <summary>FNV-1a over UTF-16 code units.</summary>
    public static uint Text(string text)
    {
        var h = 0x811c9dc5u;
        foreach (var c in text) h = unchecked((h ^ c) * 0x01000193u);
        return h;
    }

    public static uint Mix(uint a, uint b)
    {
        unchecked
        {
            var h = a ^ (b * 0x9e3779b1u);
            h = (h ^ (h >> 16)) * 0x85ebca6bu;
            h = (h ^ (h >> 13)) * 0xc2b2ae35u;
            return h ^ (h >> 16);
        }
    }
}
