using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kinerja.GraphQL.AspNetCore.Tests.Http;

/// <summary>Keeps every line an application logs.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Text, Exception? Exception)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    /// <summary>The endpoint's own lines; the last one may come after its answer.</summary>
    public async Task<(LogLevel Level, string Text, Exception? Exception)[]> OwnAsync(int expected)
    {
        for (var tries = 0; tries < 100 && Own().Length < expected; tries++) await Task.Delay(20, TestContext.Current.CancellationToken);
        return Own();
    }

    private (LogLevel Level, string Text, Exception? Exception)[] Own() =>
        [.. Lines.Where(l => l.Category == "Kinerja.GraphQL").Select(l => (l.Level, l.Text, l.Exception))];

    private sealed class Logger(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Lines.Enqueue((category, logLevel, formatter(state, exception), exception));
    }
}
