using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore;

/// <summary>One line per request and one per failure. Never a text, a variable, a token or a header.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "GraphQL {Kind} {Operation} answered {Status} in {Milliseconds:0.0} ms: {Errors} errors, {Bytes} bytes")]
    public static partial void Answered(ILogger logger, string kind, string operation, int status, double milliseconds, int errors, long bytes);

    [LoggerMessage(2, LogLevel.Error, "Internal failure {Id} at {Coordinate}")]
    public static partial void Failed(ILogger logger, Exception exception, string id, string coordinate);

    [LoggerMessage(10, LogLevel.Error, "OnConnectionInit failed; the socket is closed")]
    public static partial void ConnectionInitFailed(ILogger logger, Exception exception);

    [LoggerMessage(11, LogLevel.Error, "An operation over a socket failed outside the engine; the socket is closed")]
    public static partial void OperationFailed(ILogger logger, Exception exception);
}
