using Microsoft.AspNetCore.Http;

namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>What a client may ask to be told beside its answer, by header: what it cost, and how it came about.</summary>
internal static class Reports
{
    private const string CostHeader = "GraphQL-Cost";
    private const string ExplainHeader = "GraphQL-Explain";
    private const string Wanted = "report";

    /// <summary>The request with what its headers ask for; whether it is told is the executor's to decide.</summary>
    public static GraphRequest WithReports(this GraphRequest request, IHeaderDictionary headers) => request with
    {
        ReportCost = IsWanted(headers, CostHeader),
        Explain = IsWanted(headers, ExplainHeader),
    };

    private static bool IsWanted(IHeaderDictionary headers, string name) => string.Equals(headers[name], Wanted, StringComparison.OrdinalIgnoreCase);
}
