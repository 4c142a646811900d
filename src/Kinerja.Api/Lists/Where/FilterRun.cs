namespace Kinerja.Api.Lists.Where;

/// <summary>What one "where" has used of its limits so far.</summary>
internal sealed class FilterRun(ListLimits limits)
{
    private int _conditions;
    private int _nesting;

    public void Count()
    {
        if (++_conditions > limits.MaxConditions) throw ListRefusals.Conditions(limits.MaxConditions);
    }

    public void Enter()
    {
        if (++_nesting > limits.MaxNesting) throw ListRefusals.Nesting(limits.MaxNesting);
    }

    public void Leave() => _nesting--;

    public string Text(string text)
    {
        if (text.Length > limits.MaxTextLength) throw ListRefusals.TextLength(limits.MaxTextLength);
        // PostgreSQL cannot take it even as a value to compare with.
        if (text.Contains('\0', StringComparison.Ordinal)) throw ListRefusals.NulInText();
        return text;
    }

    public IReadOnlyList<T> Values<T>(IReadOnlyList<T> values)
    {
        if (values.Count > limits.MaxValues) throw ListRefusals.Values(limits.MaxValues);
        return values;
    }
}
