namespace Kinerja.GraphQL.Language;

/// <summary>
/// The name of one element of a schema (specification, section 3.14): "Satker", "Satker.anak", "Satker.anak(urut:)", "@pakai" or
/// "@pakai(alasan:)". Where a member is a field, an input field or an enum value, only the schema can tell.
/// </summary>
public sealed record SchemaCoordinate
{
    private SchemaCoordinate(bool isDirective, string name, string? member, string? argument)
    {
        IsDirective = isDirective;
        Name = name;
        Member = member;
        Argument = argument;
    }

    public bool IsDirective { get; }

    /// <summary>The name of the type, or of the directive without its "@".</summary>
    public string Name { get; }

    public string? Member { get; }

    public string? Argument { get; }

    public static SchemaCoordinate OfType(string type) => new(false, type, null, null);

    public static SchemaCoordinate OfMember(string type, string member) => new(false, type, member, null);

    public static SchemaCoordinate OfArgument(string type, string field, string argument) => new(false, type, field, argument);

    public static SchemaCoordinate OfDirective(string directive) => new(true, directive, null, null);

    public static SchemaCoordinate OfDirectiveArgument(string directive, string argument) => new(true, directive, null, argument);

    /// <summary>Reads a coordinate; unlike in a document, nothing may stand between its parts, white space included.</summary>
    public static SchemaCoordinate Parse(string text)
    {
        var reader = new Reader(text);
        var isDirective = reader.Skip('@');
        var name = reader.Name();
        var member = !isDirective && reader.Skip('.') ? reader.Name() : null;
        string? argument = null;
        if ((isDirective || member is not null) && reader.Skip('('))
        {
            argument = reader.Name();
            reader.Expect(':');
            reader.Expect(')');
        }

        reader.ExpectEnd();
        return new SchemaCoordinate(isDirective, name, member, argument);
    }

    public override string ToString()
    {
        var element = IsDirective ? "@" + Name : Member is null ? Name : $"{Name}.{Member}";
        return Argument is null ? element : $"{element}({Argument}:)";
    }

    private ref struct Reader(string text)
    {
        private int _position;

        private readonly char Here => _position < text.Length ? text[_position] : '\0';

        public bool Skip(char character)
        {
            if (Here != character) return false;
            _position++;
            return true;
        }

        public void Expect(char character)
        {
            if (!Skip(character)) throw Error($"\"{character}\"");
        }

        public string Name()
        {
            var start = _position;
            if (!char.IsAsciiLetter(Here) && Here != '_') throw Error("a name");
            while (char.IsAsciiLetterOrDigit(Here) || Here == '_') _position++;
            return text[start.._position];
        }

        public readonly void ExpectEnd()
        {
            if (_position < text.Length) throw Error("the end");
        }

        /// <summary>All characters before the place of an error are ASCII, so its offset is the same in bytes.</summary>
        private readonly GraphQLSyntaxException Error(string expected) => new(
            Source.FromText(text, "coordinate"), _position, $"Expected {expected} in the schema coordinate \"{text}\"; write it as Type.field(argument:) or @directive(argument:).");
    }
}
