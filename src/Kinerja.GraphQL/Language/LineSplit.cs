namespace Kinerja.GraphQL.Language;

/// <summary>
/// Walks over the lines of a text without making strings. .NET's own EnumerateLines also splits at characters that end no line in
/// GraphQL, such as U+2028, so it cannot serve here (specification, section 2.1.3).
/// </summary>
internal ref struct LineSplit(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;
    private bool _ended;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly LineSplit GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_ended) return false;

        var end = _rest.IndexOfAny('\n', '\r');
        if (end < 0)
        {
            Current = _rest;
            _ended = true;
            return true;
        }

        Current = _rest[..end];
        var pair = _rest[end] == '\r' && end + 1 < _rest.Length && _rest[end + 1] == '\n';
        _rest = _rest[(end + (pair ? 2 : 1))..];
        return true;
    }
}
