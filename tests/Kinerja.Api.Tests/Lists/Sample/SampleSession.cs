namespace Kinerja.Api.Tests.Lists.Sample;

/// <summary>Gives a context to whoever reads; the contexts of one database.</summary>
public sealed class SampleSession(Func<SampleContext> open)
{
    public async ValueTask ReadAsync(Func<SampleContext, Task> read)
    {
        await using var db = open();
        await read(db);
    }
}
