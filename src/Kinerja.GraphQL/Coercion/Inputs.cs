using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Coercion;

/// <summary>What literals and variables have in common (specification, section 3.12 and "Coercing Variable Values").</summary>
internal static class Inputs
{
    /// <summary>A default as a coerced value, kept beside its definition; an SDL default that does not fit is a schema problem.</summary>
    public static object? DefaultOf(InputValueDefinition definition)
    {
        if (definition.CoercedDefault is { } known) return ReferenceEquals(known, NullDefault) ? null : known;
        if (!Literals.TryCoerce(definition.DefaultValue!, definition.Type, VariableValues.None, out var value))
            throw new InvalidOperationException($"The default {definition.DefaultValue} of '{definition.Name}' does not fit its type {definition.Type}.");
        definition.CoercedDefault = value ?? NullDefault;
        return value;
    }

    /// <summary>A field that was not given: its default, or absent; false if it is required.</summary>
    public static bool TryFillIn(InputObject target, InputValueDefinition field)
    {
        if (field.DefaultValue is not null) target[field.Name] = DefaultOf(field);
        return !field.IsRequired;
    }

    private static readonly object NullDefault = new();
}
