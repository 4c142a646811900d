namespace Kinerja.Api.Lists.Where;

/// <summary>What one "where" has used of its limits so far, and what its relations are looked up in.</summary>
internal sealed class FilterRun(ListLimits limits, object? surroundings = null)
{
    private int _conditions;
    private int _nesting;

    /// <exception cref="InvalidOperationException">The filter was not put into such surroundings.</exception>
    public T Surroundings<T>() => surroundings is T found
        ? found
        : throw new InvalidOperationException($"This filter has relations that need a {typeof(T).Name}. Use the filter that Filter.In(...) gives.");

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
