using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Interfaces and unions against class hierarchies, both ways.</summary>
internal static class AbstractBinding
{
    public static void Check(BindingRun run)
    {
        foreach (var type in run.Schema.Types.OfType<CompositeType>())
        {
            if (type is ObjectType o) CheckErrors(run, o);
            else if (run.Code.Types.TryGetValue(type.Name, out var bases)) CheckHierarchy(run, type, bases[0]);
        }
    }

    /// <summary>The base class of an abstract type: all its types derive from it, and nothing else does.</summary>
    private static void CheckHierarchy(BindingRun run, CompositeType type, Type root)
    {
        var node = type.Nodes.FirstOrDefault();
        var possible = run.Schema.PossibleTypes(type);
        foreach (var member in possible)
        {
            if (run.ClrOf(member) is { } clr && !root.IsAssignableFrom(clr))
                run.Problems.Add(node, type.Name, $"{ClrNames.Of(clr)} ({member.Name}) does not derive from {ClrNames.Of(root)}, which {type.Name} is bound to.");
        }

        var bound = possible.Select(run.ClrOf).ToHashSet();
        ReportSubclasses(run, type, root, bound.Contains);
    }

    /// <summary>A resolver gives values of this base: each of its classes must be some type of the schema.</summary>
    public static void CheckSubclasses(BindingRun run, CompositeType type, Type root)
    {
        if (root.Assembly != typeof(object).Assembly) ReportSubclasses(run, type, root, c => run.ObjectOf(c) is not null);
    }

    private static void ReportSubclasses(BindingRun run, CompositeType type, Type root, Func<Type, bool> isBound)
    {
        foreach (var clr in run.Code.All.Where(t => t is { IsAbstract: false, IsInterface: false } && root.IsAssignableFrom(t) && !IsAnswered(t, isBound)))
            run.Problems.Add(type.Nodes.FirstOrDefault(), type.Name, $"{ClrNames.Of(clr)} derives from {ClrNames.Of(root)}, but no type of {type.Name} is bound to it: a value of that class could not be answered. Add its type to the schema, or make it abstract.");
    }

    /// <summary>A value is answered as the nearest of its classes that is bound.</summary>
    private static bool IsAnswered(Type clr, Func<Type, bool> isBound)
    {
        for (var at = clr; at is not null; at = at.BaseType)
            if (isBound(at)) return true;
        return false;
    }

    /// <summary>The convention of mutation payloads: what stands in "errors" can be read through one interface.</summary>
    private static void CheckErrors(BindingRun run, ObjectType payload)
    {
        if (run.ErrorInterface is not { } name || payload.Fields.Find("errors") is not { } errors || errors.Type.Named is not UnionType union) return;
        foreach (var member in union.Members.Where(m => m.Interfaces.All(i => i.Name != name)))
            run.Problems.Add(member.Nodes.FirstOrDefault(), member.Name, $"It is one of {payload.Name}.errors, so it must implement {name}: clients read every error through that.");
    }
}
