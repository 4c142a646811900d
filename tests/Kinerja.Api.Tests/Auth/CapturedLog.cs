using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kinerja.Api.Tests.Auth;

/// <summary>Keeps every line an application logs, of every level, with all values and exceptions.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    public ConcurrentQueue<(string Category, string Text)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    public string[] Of(string category) => [.. Lines.Where(l => l.Category == category).Select(l => l.Text)];

    private sealed class Logger(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            log.Lines.Enqueue((category, $"scope {Values(state)}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            log.Lines.Enqueue((category, formatter(state, exception)));
            log.Lines.Enqueue(("values", $"{category} {Values(state)} {exception}"));
        }

        private static string Values(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(p => $"{p.Key}={p.Value}")) : $"{state}";
    }
}
