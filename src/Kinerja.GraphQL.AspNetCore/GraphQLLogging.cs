using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>Joins the engine, which knows no logger, to one.</summary>
public static class GraphQLLogging
{
    /// <summary>Logs every internal failure once, under the id that the client sees.</summary>
    public static ExecutorOptions LogFailuresTo(this ExecutorOptions options, ILogger logger) =>
        options with { OnInternalFailure = failure => Log.Failed(logger, failure.Exception, failure.Id, failure.Coordinate) };
}
