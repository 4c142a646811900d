using Kinerja.Api.Schema;
using Kinerja.GraphQL.Schema;

namespace Kinerja.Api.Commands;

/// <summary>Holds the SDL against itself and against the code of this host.</summary>
internal static class SchemaCheck
{
    public const string Verb = "schema check";

    private const string Usage = $"{Verb} [--folder FOLDER]";

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var arguments = new Arguments(args, Usage, mostFiles: 0, valued: ["--folder"]);
        var text = SdlText.Current(arguments.Option("--folder"));
        var built = KinerjaSchema.Build(text.Sources);
        var problems = built.Schema is { } schema ? KinerjaSchema.Check(schema) : built.Problems;
        if (problems.IsEmpty)
        {
            output.WriteLine($"{text.Name}: {Size(built.Schema!)}, 0 problems");
            return ExitCode.Fine;
        }

        foreach (var problem in problems) errors.WriteLine(problem);
        errors.WriteLine($"{text.Name}: {Counted.Of(problems.Length, "problem")}");
        return ExitCode.Found;
    }

    /// <summary>What the files define, without what every schema has.</summary>
    private static string Size(GraphSchema schema)
    {
        var own = schema.Types.Where(t => !t.Nodes.IsEmpty).ToArray();
        var fields = own.Sum(t => t switch { FieldedType fielded => fielded.Fields.Count, InputObjectType input => input.Fields.Count, _ => 0 });
        return $"{Counted.Of(own.Length, "type")}, {Counted.Of(fields, "field")}";
    }
}
