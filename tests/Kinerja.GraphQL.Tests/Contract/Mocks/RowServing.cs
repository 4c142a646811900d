using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>Lists of Zeta as columns: what other fields answer with objects, read from a data reader instead.</summary>
internal static class RowServing
{
    public static async ValueTask Serve(Batch<uint, None, Rows<Zeta>> b, World world)
    {
        await world.Turn();
        var field = MockSchema.FieldOf(b.Field.Coordinate);
        if (Fate.WholeFails(world.Seed, field, "")) throw new MockFailure("semua gagal");

        var nonNull = MockSchema.TypeOf(b.Field.Coordinate).IsNonNull;
        var positions = b.Parents.ToArray().Select(p => Fate.Position(p, field, "")).ToArray();
        var fates = positions.Select(h => Fate.Decide(world.Seed, h, nonNull)).ToArray();
        if (Array.TrueForAll(fates, f => f is Outcome.Value or Outcome.Bad))
        {
            await FillAsync(b, world, positions);
            return;
        }

        // Some parents have no rows to read: each of the others reads its own, so that the level has several stores.
        foreach (var i in world.Shuffled(b.Count))
        {
            if (fates[i] == Outcome.Error) b.Fail(i, new GraphQLError("gagal", "GAGAL"));
            else if (fates[i] != Outcome.Null) b.Set(i, await b.ReadRowsAsync<Zeta>(Reader(Children(world.Seed, 0, positions[i])), b.Selection, CancellationToken.None));
        }
    }

    public static async ValueTask ServeRoot(Batch<None, None, Rows<Zeta>> b, World world)
    {
        await world.Turn();
        var field = MockSchema.FieldOf(b.Field.Coordinate);
        var h = Fate.Position(Fate.RootNumber(world.Seed), field, "");
        if (Fate.WholeFails(world.Seed, field, "")) throw new MockFailure("semua gagal");
        switch (Fate.Decide(world.Seed, h, nonNull: false))
        {
            case Outcome.Error: throw new MockFailure("gagal");
            case Outcome.Null: break;
            default: b.FillAll(await b.ReadRowsAsync<Zeta>(Reader(Children(world.Seed, 0, h)), b.Selection, CancellationToken.None)); break;
        }
    }

    /// <summary>All parents' rows from one reader, in turns, as an unsorted statement gives them.</summary>
    private static async ValueTask FillAsync(Batch<uint, None, Rows<Zeta>> b, World world, uint[] positions)
    {
        var lists = b.Parents.ToArray().Zip(positions).DistinctBy(p => p.First).Select(p => Children(world.Seed, p.First, p.Second)).ToList();
        var turns = lists.Count == 0 ? 0 : lists.Max(l => l.Count);
        var rows = Enumerable.Range(0, turns).SelectMany(turn => lists.Where(l => l.Count > turn).Select(l => l[turn])).ToList();
        await b.FillRowsAsync(Reader(rows), "induk", CancellationToken.None);
    }

    private static List<(uint Parent, Zeta Row)> Children(uint seed, uint parent, uint h) =>
        [.. Enumerable.Range(1, Fate.Length(h)).Select(i => (parent, new Zeta(seed, Fate.Identity(Hash.Mix(h, (uint)i)))))];

    private static ArrayReader Reader(List<(uint Parent, Zeta Row)> rows) => new(
        ("induk", rows.Select(r => r.Parent).ToArray()),
        ("seed", rows.Select(r => r.Row.Seed).ToArray()),
        ("nomor", rows.Select(r => r.Row.Nomor).ToArray()),
        ("urutan", rows.Select(r => r.Row.Urutan).ToArray()),
        ("catatan", rows.Select(r => r.Row.Catatan).ToArray()),
        ("keterangan", rows.Select(r => r.Row.Keterangan).ToArray()));
}
