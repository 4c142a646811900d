using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Language.Ast;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Planning;

/// <summary>A selected field with one of its prices: reads what the arguments that were sent mean for the cost.</summary>
internal sealed class CostVariant(FieldNode node, FieldPrice price)
{
    public FieldPrice Price { get; } = price;

    /// <summary>Whether the cost may differ from request to request.</summary>
    public bool HasVariables => node.Arguments.Any(a => Matters(a.Name.Value) && ArgumentPlan.ContainsVariable(a.Value));

    /// <summary>How many items the field says its list, or the lists below it, have; null if it does not say.</summary>
    public long? Size(VariableValues variables)
    {
        long? size = null;
        foreach (var path in Price.SizeArguments)
            if (ReadSize(path, variables) is { } sent && !(sent <= size)) size = sent;
        if (size is not null || Price.Assumed is not null) return size ?? Price.Assumed;

        // Null was sent: the resolver does as it would without the argument, which the default tells best.
        foreach (var path in Price.SizeArguments)
            if (path is [var name] && Price.Definition.Arguments.Find(name) is { DefaultValue: not null } argument && Number(Inputs.DefaultOf(argument)) is { } usual && !(usual <= size)) size = usual;
        return size;
    }

    /// <summary>What the arguments add for each row that asks.</summary>
    public long Arguments(PriceList prices, VariableValues variables)
    {
        var sum = 0L;
        foreach (var argument in Price.Arguments) sum = Saturating.Add(sum, prices.PriceOf(argument, Value(argument.Definition, variables)));
        return sum;
    }

    private bool Matters(string argument) =>
        Price.SizeArguments.Any(p => p[0] == argument) || Price.Arguments.Any(a => a.Definition.Name == argument);

    private long? ReadSize(ImmutableArray<string> path, VariableValues variables)
    {
        if (Price.Definition.Arguments.Find(path[0]) is not { } argument) return null;
        var value = Value(argument, variables);
        for (var i = 1; i < path.Length; i++) value = (value as InputObject)?[path[i]];
        return Number(value);
    }

    /// <summary>The value as the resolver will see it; null also where it gets none, or one that will be refused.</summary>
    private object? Value(InputValueDefinition argument, VariableValues variables)
    {
        foreach (var given in node.Arguments)
        {
            if (given.Name.Value != argument.Name) continue;
            if (given.Value is VariableNode v && !variables.Has(v.Name.Value)) break;
            return Literals.TryCoerce(given.Value, argument.Type, variables, out var value) ? value : null;
        }

        return argument.DefaultValue is null ? null : Inputs.DefaultOf(argument);
    }

    /// <summary>A negative number says nothing: who knows what a resolver makes of it.</summary>
    private static long? Number(object? value)
    {
        long? number = value switch
        {
            int i => i,
            long l => l,
            short s => s,
            double d when d >= 0 => d < long.MaxValue ? (long)Math.Ceiling(d) : long.MaxValue,
            decimal m when m >= 0 => m < long.MaxValue ? (long)Math.Ceiling(m) : long.MaxValue,
            object?[] items => items.Length,
            _ => null,
        };
        return number < 0 ? null : number;
    }
}
