using System.Diagnostics;
using System.Text;
using Kinerja.GraphQL.Language;

namespace Kinerja.GraphQL.Schema;

/// <summary>The layout of printed SDL: two blanks of indentation, an empty line before a described member that is not the first.</summary>
internal sealed class SchemaText(Annotations annotations)
{
    private const string Indentation = "  ";

    private readonly StringBuilder _text = new();

    public string Of(GraphSchema schema)
    {
        WriteRoots(schema);
        foreach (var directive in schema.Directives.Where(annotations.Defines)) WriteDirective(directive);
        foreach (var type in schema.Types.Where(t => !BuiltIn.IsType(t.Name))) WriteType(type);
        return _text.ToString();
    }

    /// <summary>Left out if it would say only that the root types have their usual names.</summary>
    private void WriteRoots(GraphSchema schema)
    {
        (string Keyword, string UsualName, ObjectType? Type)[] roots =
        [
            ("query", "Query", schema.Query), ("mutation", "Mutation", schema.Mutation), ("subscription", "Subscription", schema.Subscription),
        ];
        var applied = annotations.Of(schema);
        if (schema.Description is null && applied.Length == 0 && roots.All(r => ReferenceEquals(r.Type, schema.FindType(r.UsualName)))) return;

        BeginDefinition(schema.Description);
        _text.Append("schema").Append(applied).Append(" {\n");
        foreach (var (keyword, _, type) in roots)
        {
            if (type is not null) _text.Append(Indentation).Append(keyword).Append(": ").Append(type.Name).Append('\n');
        }

        _text.Append('}');
    }

    private void WriteDirective(DirectiveDefinition directive)
    {
        BeginDefinition(directive.Description);
        _text.Append("directive @").Append(directive.Name);
        WriteArguments(directive.Arguments, "");
        if (directive.IsRepeatable) _text.Append(" repeatable");
        _text.Append(" on ").AppendJoin(" | ", directive.Locations);
    }

    private void WriteType(NamedType type)
    {
        BeginDefinition(type.Description);
        _text.Append(TypeKinds.Keyword(type)).Append(' ').Append(type.Name);
        if (type is FieldedType { Interfaces.IsEmpty: false } implementing)
            _text.Append(" implements ").AppendJoin(" & ", implementing.Interfaces.Select(i => i.Name));
        _text.Append(annotations.Of(type));
        switch (type)
        {
            case ScalarType:
                break;
            case FieldedType fielded:
                WriteBlock(fielded.Fields, f => f.Description, WriteField);
                break;
            case UnionType union:
                if (!union.Members.IsEmpty) _text.Append(" = ").AppendJoin(" | ", union.Members.Select(m => m.Name));
                break;
            case EnumType enumeration:
                WriteBlock(enumeration.Values, v => v.Description, v => _text.Append(v.Name).Append(annotations.Of(v)));
                break;
            case InputObjectType input:
                WriteBlock(input.Fields, f => f.Description, WriteInputValue);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteField(FieldDefinition field)
    {
        _text.Append(field.Name);
        WriteArguments(field.Arguments, Indentation);
        _text.Append(": ").Append(field.Type).Append(annotations.Of(field));
    }

    /// <summary>On one line, unless one of them has a description.</summary>
    private void WriteArguments(NamedList<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.Count == 0) return;
        _text.Append('(');
        var onOneLine = arguments.All(a => a.Description is null);
        if (onOneLine)
        {
            WriteSeparated(arguments, ", ", (argument, _) => WriteInputValue(argument));
        }
        else
        {
            var inner = indentation + Indentation;
            _text.Append('\n');
            WriteSeparated(arguments, "\n", (argument, first) => WriteMember(argument.Description, inner, first, () => WriteInputValue(argument)));
            _text.Append('\n').Append(indentation);
        }

        _text.Append(')');
    }

    private void WriteInputValue(InputValueDefinition value)
    {
        _text.Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is { } literal) _text.Append(" = ").Append(Printer.Print(literal));
        _text.Append(annotations.Of(value));
    }

    private void WriteBlock<T>(NamedList<T> members, Func<T, string?> descriptionOf, Action<T> write)
        where T : class
    {
        if (members.Count == 0) return;
        _text.Append(" {\n");
        WriteSeparated(members, "\n", (member, first) => WriteMember(descriptionOf(member), Indentation, first, () => write(member)));
        _text.Append("\n}");
    }

    private void WriteMember(string? description, string indentation, bool first, Action write)
    {
        if (description is not null && !first) _text.Append('\n');
        WriteDescription(description, indentation);
        _text.Append(indentation);
        write();
    }

    private void WriteSeparated<T>(NamedList<T> items, string separator, Action<T, bool> write)
        where T : class
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) _text.Append(separator);
            write(items[i], i == 0);
        }
    }

    private void BeginDefinition(string? description)
    {
        if (_text.Length > 0) _text.Append("\n\n");
        WriteDescription(description, "");
    }

    private void WriteDescription(string? description, string indentation)
    {
        if (description is null) return;
        var printed = DescriptionText.Of(description).Replace("\n", $"\n{indentation}", StringComparison.Ordinal);
        _text.Append(indentation).Append(printed).Append('\n');
    }
}
