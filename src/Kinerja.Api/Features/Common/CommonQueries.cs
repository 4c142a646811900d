using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Common;

public static class CommonQueries
{
    [Field("Query.tentang")]
    public static ValueTask Tentang(Batch<None, None, Tentang> batch, TimeProvider clock)
    {
        batch.FillAll(Common.Tentang.At(clock.GetUtcNow()));
        return ValueTask.CompletedTask;
    }
}
