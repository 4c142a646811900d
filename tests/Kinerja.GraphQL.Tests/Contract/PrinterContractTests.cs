using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Contract;

public sealed class PrinterContractTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Print_OfGeneratedTexts_WritesAsTheReference()
    {
        var deviations = Deviations.For("print");
        var report = new ContractReport();
        var compared = 0;

        foreach (var c in NodeProcess.Lines("print.mjs", "--seed", ContractSeed.Text, "--count", "5000").Select(Read<PrintedText>))
        {
            compared++;
            var document = Parser.ParseDocument(new Source(c.Base64 ?? Encoding.UTF8.GetBytes(c.Text)));
            var ours = Printer.Print(document);
            if (ours == c.Printed["17"] || deviations.Excuse("print", c.Text)) continue;
            report.Differ("print", $"seed {ContractSeed.Text}, index {c.Index}, {c.Family}\n{c.Text}\n{FirstDifference(ours, c.Printed["17"]!)}");
        }

        output.WriteLine($"{compared} documents printed.");
        foreach (var stale in deviations.Stale) report.Differ("stale deviation", stale);
        report.AssertNone();
        Assert.True(compared > 3000, $"Only {compared} texts were fit to be printed.");
    }

    [Fact]
    public void Print_OfTheSchemas_WritesAsTheReference()
    {
        var report = new ContractReport();
        var compared = 0;

        foreach (var c in NodeProcess.Lines("print.mjs", "--schemas").Select(Read<PrintedSchema>))
        {
            compared++;
            var file = Path.Combine(NodeProcess.Folder, "schemas", $"{c.Schema}.graphql");
            var ours = SchemaPrinter.Print(SchemaBuilder.BuildOrThrow([new Source(File.ReadAllBytes(file), c.Schema)])).TrimEnd('\n');
            if (ours != c.Printed["17"]) report.Differ(c.Schema, FirstDifference(ours, c.Printed["17"]!));
        }

        report.AssertNone();
        Assert.Equal(4, compared);
    }

    private static T Read<T>(string line) => JsonSerializer.Deserialize<T>(line, Json)!;

    private static string FirstDifference(string ours, string theirs)
    {
        var (a, b) = (ours.Split('\n'), theirs.Split('\n'));
        var line = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\nours: {JsonSerializer.Serialize(a.ElementAtOrDefault(line))}\n17:   {JsonSerializer.Serialize(b.ElementAtOrDefault(line))}";
    }

    private sealed record PrintedText(int Index, string Family, string Text, byte[]? Base64, IReadOnlyDictionary<string, string?> Printed);

    private sealed record PrintedSchema(string Schema, IReadOnlyDictionary<string, string?> Printed);
}
