using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Puts code behind a schema, once, at the start: afterwards no request meets a name that is not resolved.</summary>
public static class Binder
{
    /// <exception cref="BindingException">Schema and code disagree; it lists every disagreement.</exception>
    public static BoundSchema Bind(GraphSchema schema, BindingOptions options)
    {
        var run = new BindingRun(schema, options);
        var bound = run.Bind();
        return run.Problems.Any ? throw new BindingException(run.Problems.Sorted()) : bound;
    }

    /// <summary>Every disagreement between schema and code, without a bound schema: for tests and tools.</summary>
    public static ImmutableArray<SchemaProblem> Check(GraphSchema schema, BindingOptions options)
    {
        var run = new BindingRun(schema, options);
        run.Bind();
        return run.Problems.Sorted();
    }

    /// <summary>
    /// A schema without its code that answers introspection, by the same executor, and nothing else: for tests and tools that compare
    /// schemas. A request for any other field fails.
    /// </summary>
    internal static BoundSchema BindIntrospection(GraphSchema schema)
    {
        var run = new BindingRun(schema, new BindingOptions { Types = [] });
        var bound = run.BindIntrospection();
        return run.Problems.Any ? throw new BindingException(run.Problems.Sorted()) : bound;
    }
}
