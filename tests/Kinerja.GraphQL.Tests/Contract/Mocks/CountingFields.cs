namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>Fields that show how many root fields of a mutation have begun: the next one only after the one before has ended, with all below it.</summary>
internal static class CountingFields
{
    [Field("Mutation.giliran")]
    public static async ValueTask Giliran(Batch<None, None, int> b, World world)
    {
        var turn = world.CountMutation();
        await world.Turn();
        b.FillAll(turn);
    }

    [Field("Hasil.kini", Key = "Nomor")]
    public static async ValueTask Kini(Batch<uint, None, int> b, World world)
    {
        await world.Turn();
        b.FillAll(world.Mutations);
    }
}
