using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Introspection;

/// <summary>__schema and __type: the two fields that no SDL declares, on whatever type is the query root.</summary>
internal static class IntrospectionRoot
{
    public static void AddTo(BoundObject query, BindingRun run)
    {
        var meta = new MetaFields(run.Schema);
        var view = new SchemaView(run.Schema);
        query.Fields["__schema"] = Field(query, run, meta.Find(query.Type, "__schema")!, new ArgumentBinder<None>(_ => default), (_, _) => view);
        query.Fields["__type"] = Field<TypeArgs, TypeView?>(
            query,
            run,
            meta.Find(query.Type, "__type")!,
            new ArgumentBinder<TypeArgs>(i => new TypeArgs((string)i["name"]!)),
            (_, args) => run.Schema.FindType(args.Name) is { } type ? new TypeView(type, run.Schema) : null);
    }

    private static PureField<None, TArgs, TResult> Field<TArgs, TResult>(
        BoundObject query, BindingRun run, FieldDefinition definition, ArgumentBinder<TArgs> arguments, Func<None, TArgs, TResult> resolve)
    {
        var completer = new ObjectCompleter<TResult>(definition.Type.IsNonNull, run.Later((ObjectType)definition.Type.Named));
        // The root is never read as columns.
        var function = new RowFunction<None, TArgs, TResult>(resolve, new Lazy<Func<RowStore, int, TArgs, TResult>>(() => throw new System.Diagnostics.UnreachableException()));
        return new PureField<None, TArgs, TResult>($"{query.Type.Name}.{definition.Name}", definition, function, arguments, completer, [], false, null);
    }
}
