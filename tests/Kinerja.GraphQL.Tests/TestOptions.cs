namespace Kinerja.GraphQL.Tests;

/// <summary>The options most tests run with.</summary>
internal static class TestOptions
{
#pragma warning disable RS0030 // A composition root: tests of deadlines bring a clock of their own.
    public static readonly ExecutorOptions Default = new() { Clock = TimeProvider.System, ExposeInternalErrors = true };
#pragma warning restore RS0030
}
