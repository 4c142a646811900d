using System.Linq.Expressions;
using System.Reflection;

namespace Kinerja.GraphQL.Binding;

/// <summary>Compiles the call of a batch or loader method: its services come from the request's provider.</summary>
internal static class Invocation
{
    /// <returns>A Func of batch, IServiceProvider and CancellationToken to ValueTask.</returns>
    public static Delegate Of(MethodInfo method, Type batchType)
    {
        var batch = Expression.Parameter(batchType);
        var services = Expression.Parameter(typeof(IServiceProvider));
        var token = Expression.Parameter(typeof(CancellationToken));
        var arguments = method.GetParameters().Select((p, i) => i == 0
            ? batch
            : p.ParameterType == typeof(CancellationToken) ? token : Service(p.ParameterType, services));
        var type = typeof(Func<,,,>).MakeGenericType(batchType, typeof(IServiceProvider), typeof(CancellationToken), typeof(ValueTask));
        return Expression.Lambda(type, Expression.Call(method, arguments), batch, services, token).Compile();
    }

    public static Expression Service(Type type, Expression services) => Expression.Call(typeof(Invocation), nameof(Find), [type], services);

    private static T Find<T>(IServiceProvider services) =>
        services.GetService(typeof(T)) is T service ? service : throw new InvalidOperationException($"No service of type {ClrNames.Of(typeof(T))} is registered.");
}
