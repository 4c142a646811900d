using System.Text;

namespace Kinerja.GraphQL.Language;

/// <summary>A GraphQL text as UTF-8, with the name it is known by in messages (a file's path, or "request").</summary>
public sealed class Source
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _utf8;

    private LineTable? _lines;

    public Source(ReadOnlyMemory<byte> utf8, string name = "request")
    {
        _utf8 = utf8.ToArray();
        Name = name;
    }

    private Source(byte[] utf8, string name)
    {
        _utf8 = utf8;
        Name = name;
    }

    /// <summary>Takes a .NET string; a lone surrogate cannot be written as UTF-8 and is a syntax error.</summary>
    public static Source FromText(string text, string name = "request")
    {
        try
        {
            return new Source(StrictUtf8.GetBytes(text), name);
        }
        catch (EncoderFallbackException lone)
        {
            var offset = Encoding.UTF8.GetByteCount(text.AsSpan(0, lone.Index));
            throw new GraphQLSyntaxException(new Source(Encoding.UTF8.GetBytes(text), name), offset, "Half a surrogate pair is no character; remove it.");
        }
    }

    public string Name { get; }

    public ReadOnlySpan<byte> Utf8 => _utf8;

    public string Text(int start, int end) => Encoding.UTF8.GetString(_utf8, start, end - start);

    /// <summary>Line and column, both from 1; the column counts UTF-16 units, as graphql-js does. The table behind it is built when first asked for.</summary>
    public SourceLocation LocationAt(int offset)
    {
        // Two threads may build the table at once; both get the same one, so no lock is needed.
        _lines ??= new LineTable(_utf8);
        return _lines.At(_utf8, Math.Min(offset, _utf8.Length));
    }
}

/// <summary>A place in a text as people count it: both from 1.</summary>
public readonly record struct SourceLocation(int Line, int Column);

/// <summary>A stretch of a <see cref="Language.Source"/> in byte offsets; every node of the syntax tree carries one.</summary>
public readonly record struct SourceSpan(Source Source, int Start, int End)
{
    public SourceLocation Location => Source.LocationAt(Start);

    /// <summary>"schema/organisasi.graphql:14:3", the form editors make clickable.</summary>
    public override string ToString()
    {
        var (line, column) = Location;
        return $"{Source.Name}:{line}:{column}";
    }
}
