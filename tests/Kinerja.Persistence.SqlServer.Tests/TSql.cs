using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Kinerja.Persistence.SqlServer.Tests;

/// <summary>The grammar of SQL Server 2019, which is what EF Core writes for. It knows no tables: names are checked by nobody here.</summary>
internal static class TSql
{
    public static void AssertValid(IEnumerable<string> scripts)
    {
        // In full: the usual assertions cut texts short.
        var errors = string.Join("\n\n", scripts.SelectMany(ErrorsOf));
        if (errors.Length > 0) Assert.Fail(errors);
    }

    /// <summary>What is wrong with a script, each error with the statement around it; statements inside EXEC(N'...') are read too.</summary>
    public static IEnumerable<string> ErrorsOf(string script)
    {
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        if (errors.Count > 0) return errors.Select(e => $"line {e.Line}, column {e.Column}: {e.Message}\n{script}");
        var inner = new Inner();
        tree.Accept(inner);
        return inner.Scripts.SelectMany(ErrorsOf);
    }

    private sealed class Inner : TSqlFragmentVisitor
    {
        public List<string> Scripts { get; } = [];

        public override void Visit(ExecutableStringList node) => Scripts.Add(string.Concat(node.Strings.OfType<StringLiteral>().Select(s => s.Value)));
    }
}
