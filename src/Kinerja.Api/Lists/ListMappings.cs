using System.Reflection;
using System.Runtime.CompilerServices;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Where;

namespace Kinerja.Api.Lists;

/// <summary>
/// Mappings are static fields, which .NET makes when they are first needed. A mapping that leaves a member out must stop the start
/// and not a request, so the start makes them all.
/// </summary>
internal static class ListMappings
{
    private static readonly Type[] Kinds = [typeof(Filter<,>), typeof(Order<,>), typeof(Listing<,,,>)];

    /// <exception cref="TypeInitializationException">A mapping is wrong; the inner exception says which and how.</exception>
    public static void Make(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(HasMapping)) RuntimeHelpers.RunClassConstructor(type.TypeHandle);
    }

    private static bool HasMapping(Type type) => !type.ContainsGenericParameters
        && type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Any(f => f.FieldType.IsGenericType && Kinds.Contains(f.FieldType.GetGenericTypeDefinition()));
}
