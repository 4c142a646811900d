using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Schema.Rules;

/// <summary>An object literal has each field once, in default values and in arguments of directives (specification, section 5.6.3).</summary>
internal sealed class UniqueInputFieldNames : ISdlRule
{
    public void Check(SdlDocument document, SchemaProblems problems)
    {
        foreach (var (coordinate, node) in document.InputValues)
        {
            if (node.DefaultValue is { } value) Check(coordinate, value, problems);
        }

        foreach (var site in document.Sites)
        {
            foreach (var argument in site.Directives.SelectMany(d => d.Arguments)) Check(site.Coordinate, argument.Value, problems);
        }
    }

    private static void Check(string coordinate, ValueNode value, SchemaProblems problems)
    {
        var open = new Stack<ValueNode>([value]);
        while (open.TryPop(out var next))
        {
            if (next is ListValueNode list)
            {
                foreach (var item in list.Items) open.Push(item);
            }
            else if (next is ObjectValueNode literal)
            {
                var names = new UniqueNames();
                foreach (var field in literal.Fields)
                {
                    if (names.FirstWith(field.Name) is { } first)
                        problems.Add(coordinate, $"The value gives field {field.Name.Value} twice: remove one.", first, field.Name);
                    open.Push(field.Value);
                }
            }
        }
    }
}
