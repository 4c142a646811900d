using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>The parents of a level that are shown as at days.</summary>
internal static class Levels
{
    /// <summary>Their different numbers and their different days, nearly always one.</summary>
    public static (long[] Ids, DateOnly[] Days) Of<TArgs, TResult>(Batch<(long Id, DateOnly Pada), TArgs, TResult> batch)
    {
        var keys = batch.Keys();
        return ([.. keys.Select(k => k.Id).Distinct()], [.. keys.Select(k => k.Pada).Distinct()]);
    }
}
