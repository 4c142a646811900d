using System.Linq.Expressions;
using System.Reflection;
using Kinerja.GraphQL.Schema;
using Kinerja.GraphQL.Subscriptions;

namespace Kinerja.GraphQL.Binding;

/// <summary>
/// Root fields of the subscription type against their methods: [Field("Subscription.x")] static IAsyncEnumerable of the field's
/// value, from "args", services and a CancellationToken.
/// </summary>
internal static class SourceBinding
{
    public static BoundField? Bind(BindingRun run, FieldDefinition field, string coordinate, FieldMethod served, Spot spot)
    {
        var method = served.Method;
        var source = ClrNames.Of(method);
        if (ShapeProblem(field, served, source) is { } problem)
        {
            run.Problems.Add(spot.Node, spot.Coordinate, problem);
            return null;
        }

        var fits = true;
        foreach (var parameter in method.GetParameters())
        {
            if (IsArguments(parameter) || IsToken(parameter) || run.IsService(parameter.ParameterType)) continue;
            run.Problems.Add(spot.Node, spot.Coordinate, $"{source} asks for {ClrNames.Of(parameter.ParameterType)} {parameter.Name}, which is no registered service. A subscription takes \"args\", services and a CancellationToken.");
            fits = false;
        }

        var arguments = Array.Find(method.GetParameters(), IsArguments)?.ParameterType ?? typeof(None);
        var binder = run.Inputs.Arguments(field, arguments, spot, source);
        var @event = ClrType.Of(method.ReturnParameter).Arguments[0];
        if (run.Outputs.Completer(field.Type, @event, spot, source) is not { } completer || !fits) return null;
        return (BoundField)Make.New(
            typeof(SourceField<,>), [arguments, @event.Type], coordinate, field, binder, Compile(method, arguments), served.Overflow ?? Overflow.End, completer);
    }

    /// <summary>What is wrong with the method's form; null if nothing is.</summary>
    private static string? ShapeProblem(FieldDefinition field, FieldMethod served, string source)
    {
        var method = served.Method;
        if (!method.IsStatic || method.IsGenericMethodDefinition || method.DeclaringType!.IsGenericTypeDefinition)
            return $"{source} must be a static method without type parameters, in a class without them.";
        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(IAsyncEnumerable<>))
            return $"{source} returns {ClrNames.Of(method.ReturnType)}, but a subscription is a stream: return IAsyncEnumerable of what {field.Type} needs, one value per event.";
        if (!Array.Exists(method.GetParameters(), IsToken))
            return $"{source} takes no CancellationToken, so it would wait for its next event after the client has gone. Add one, with [EnumeratorCancellation] if the method is an iterator.";
        return served.Key is null ? null : $"{source} names a key, but a subscription has no parents to take keys of.";
    }

    private static Delegate Compile(MethodInfo method, Type arguments)
    {
        var args = Expression.Parameter(arguments);
        var services = Expression.Parameter(typeof(IServiceProvider));
        var token = Expression.Parameter(typeof(CancellationToken));
        var values = method.GetParameters().Select(p => IsArguments(p) ? args : IsToken(p) ? token : Invocation.Service(p.ParameterType, services));
        var type = typeof(Func<,,,>).MakeGenericType(arguments, typeof(IServiceProvider), typeof(CancellationToken), method.ReturnType);
        return Expression.Lambda(type, Expression.Call(method, values), args, services, token).Compile();
    }

    private static bool IsArguments(ParameterInfo parameter) => parameter.Name == RowCode.ArgumentsParameter;

    private static bool IsToken(ParameterInfo parameter) => parameter.ParameterType == typeof(CancellationToken);
}
