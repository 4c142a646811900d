using System.Reflection;

namespace Kinerja.GraphQL.Binding;

/// <summary>Where the code behind a schema is.</summary>
public sealed record BindingOptions
{
    /// <summary>Classes with [GraphType], and static classes with [Field], [Loader] and [Guard] methods.</summary>
    public required IReadOnlyList<Type> Types { get; init; }

    /// <summary>
    /// The SDL interface that every member of an "errors" union implements (the product's: Galat). Null: no such rule.
    /// </summary>
    public string? ErrorInterface { get; init; }

    /// <summary>Whether a parameter of a resolver is a service; asked once at the start. Null: every class is believed to be one.</summary>
    public Func<Type, bool>? IsService { get; init; }

    public static BindingOptions From(params Assembly[] assemblies) => new() { Types = [.. assemblies.SelectMany(a => a.GetTypes())] };
}
