using System.Diagnostics;
using Kinerja.GraphQL.Language.Ast;

namespace Kinerja.GraphQL.Language;

internal sealed partial class DocumentWriter
{
    private void Value(ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list when _measure.IsLong(list):
                OnLines("[", list.Items, "]");
                break;
            case ListValueNode list:
                Put("[");
                Separated(list.Items, ", ");
                Put("]");
                break;
            case ObjectValueNode fields when _measure.IsLong(fields):
                Block(fields.Fields);
                break;
            case ObjectValueNode fields:
                Put("{ ");
                Separated(fields.Fields, ", ");
                Put(" }");
                break;
            case StringValueNode { Block: true } text:
                PutLines(ValueText.OfLeaf(text));
                break;
            default:
                Put(ValueText.OfLeaf(value));
                break;
        }
    }

    private void NamedValue(NameNode name, ValueNode value)
    {
        Put(name.Value);
        Put(": ");
        Value(value);
    }

    private void Type(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Put(named.Name.Value);
                break;
            case ListTypeNode list:
                Put("[");
                Type(list.Item);
                Put("]");
                break;
            case NonNullTypeNode nonNull:
                Type(nonNull.Inner);
                Put("!");
                break;
            default:
                throw new UnreachableException($"No layout for {type.GetType().Name}.");
        }
    }
}
