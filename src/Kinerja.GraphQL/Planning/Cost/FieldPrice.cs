using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>What the SDL says about the cost of one field.</summary>
internal sealed class FieldPrice(FieldDefinition definition)
{
    public FieldDefinition Definition { get; } = definition;

    /// <summary>Of each value of the field.</summary>
    public long Weight { get; init; }

    /// <summary>How many lists stand inside each other; 0 for a single value.</summary>
    public int ListDepth { get; init; }

    public long? Assumed { get; init; }

    /// <summary>Arguments that say how long the list is, each as the path to its value.</summary>
    public ImmutableArray<ImmutableArray<string>> SizeArguments { get; init; } = [];

    /// <summary>The lists below that this field's size is meant for.</summary>
    public ImmutableArray<string> SizedFields { get; init; } = [];

    /// <summary>Arguments with a price somewhere in their type.</summary>
    public ImmutableArray<InputPrice> Arguments { get; init; } = [];

    /// <summary>Whether the field has a size of its own to give, to its list or to the lists below it.</summary>
    public bool HasSize => Assumed is not null || !SizeArguments.IsEmpty;

    /// <summary>Equal for fields that cost the same: an interface's field and most of those that implement it.</summary>
    public string Fingerprint => string.Join(
        '|',
        Weight,
        ListDepth,
        Assumed,
        string.Join(',', SizeArguments.Select(p => $"{string.Join('.', p)}={Definition.Arguments.Find(p[0])?.DefaultValue}")),
        string.Join(',', SizedFields),
        string.Join(',', Arguments.Select(a => $"{a.Definition.Name}:{a.Definition.Type}:{a.Weight}")));
}

/// <summary>An argument or input field: its own weight, and whether its type has weights inside.</summary>
internal sealed record InputPrice(InputValueDefinition Definition, long Weight);
