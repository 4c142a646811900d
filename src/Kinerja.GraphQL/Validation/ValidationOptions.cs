namespace Kinerja.GraphQL.Validation;

/// <summary>How the validator talks, as opposed to what it allows.</summary>
public sealed record ValidationOptions
{
    public static readonly ValidationOptions Default = new();

    /// <summary>
    /// Whether messages propose names of the schema ("did you mean 'Order'?"). Off in Production: by guessing, a stranger
    /// would learn the names of a schema whose introspection is closed.
    /// </summary>
    public bool Suggest { get; init; } = true;

    /// <summary>Whether documents may ask for the schema (__schema, __type).</summary>
    public bool Introspection { get; init; } = true;
}
