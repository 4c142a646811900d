namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>Entities by key. What a key finds is decided by the key alone, whoever asks and how often.</summary>
internal static class Loaders
{
    /// <summary>Keys that a field asks for where its own fate is an error or nothing.</summary>
    public const uint Failing = uint.MaxValue, Missing = uint.MaxValue - 1;

    [Loader]
    public static async ValueTask LoadBeta(LoaderBatch<KunciBeta, Beta> b, World world)
    {
        await world.Turn();
        foreach (var i in world.Shuffled(b.Keys.Count)) Answer(b, i, b.Keys[i].Seed, b.Keys[i].Nomor, "Beta");
    }

    [Loader]
    public static async ValueTask LoadSimpul(LoaderBatch<KunciSimpul, Simpul> b, World world)
    {
        await world.Turn();
        foreach (var i in world.Shuffled(b.Keys.Count))
            Answer(b, i, b.Keys[i].Seed, b.Keys[i].Nomor, Fate.Concrete(MockSchema.Schema.PossibleTypes((Kinerja.GraphQL.Schema.CompositeType)MockSchema.Schema.FindType("Simpul")!), b.Keys[i].Nomor));
    }

    [Loader]
    public static async ValueTask LoadRusak(LoaderBatch<KunciRusak, Beta> b, World world)
    {
        b.Set(0, new Beta(b.Keys[0].Seed, b.Keys[0].Nomor));
        await world.Turn();
        throw new MockFailure("semua gagal");
    }

    private static void Answer<TKey, TEntity>(LoaderBatch<TKey, TEntity> b, int index, uint seed, uint number, string type)
        where TKey : notnull
        where TEntity : Benda
    {
        var fate = number switch { Failing => Outcome.Error, Missing => Outcome.Null, _ => Fate.OfKey(seed, number) };
        if (fate == Outcome.Error) b.Fail(index, new GraphQLError("gagal dimuat", "GAGAL"));
        else if (fate != Outcome.Null) b.Set(index, (TEntity)Producer.Create(type, seed, number));
    }
}
