namespace Kinerja.GraphQL.Schema.Checks;

/// <summary>A step of a walk: does its work and yields the steps below it, each of which is finished before the next begins.</summary>
internal delegate IEnumerable<Step> Step();

/// <summary>
/// Depth-first walks that read like recursion but keep their place on the heap. How deep types of an SDL refer to each
/// other is for its author to choose, and a stack overflow would end the process.
/// </summary>
internal static class DepthFirst
{
    public static void Run(Step first)
    {
        var open = new Stack<IEnumerator<Step>>();
        open.Push(first().GetEnumerator());
        while (open.TryPeek(out var current))
        {
            if (current.MoveNext()) open.Push(current.Current().GetEnumerator());
            else open.Pop().Dispose();
        }
    }
}
