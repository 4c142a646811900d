using System.Text;

namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>
/// One operation's mock: the service that batches and loaders ask. Data depend on the seed alone; when and in which order they come
/// depends on <paramref name="haste"/>, so that two runs of one operation differ in nothing but time.
/// </summary>
internal sealed class World(uint seed, int haste) : IServiceProvider
{
    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _waiting = [];
#pragma warning disable CA5394 // Nothing secret: the order of completions, and it must be repeatable.
    private readonly Random _random = new(haste);
    private bool _conducting;

    public uint Seed { get; } = seed;

    public int Mutations { get; private set; }

    public int CountMutation() => ++Mutations;

    public object? GetService(Type serviceType) => serviceType == typeof(World) ? this : null;

    /// <summary>Serves one batch: parents in any order, some failing, some left out because they are null.</summary>
    public async ValueTask Serve<TParent, TArgs, TResult>(Batch<TParent, TArgs, TResult> b)
    {
        var arguments = typeof(TArgs) == typeof(None) ? "" : CanonicalJson.Of(b.Args);
        var field = MockSchema.FieldOf(b.Field.Coordinate);
        if (b.Field.Coordinate.StartsWith("Mutation.", StringComparison.Ordinal)) CountMutation();
        await Turn();

        var type = MockSchema.TypeOf(b.Field.Coordinate);
        var failsHalfWay = Fate.WholeFails(Seed, field, arguments);
        var order = Shuffled(b.Count);
        foreach (var i in failsHalfWay ? order[..(b.Count / 2)] : order) ServeOne(b, i, type, Fate.Position(NumberOf(b.Parents[i]), field, arguments));
        if (failsHalfWay) throw new MockFailure("semua gagal");
    }

    /// <summary>The same for a function of one item.</summary>
    public static T Function<T>(Benda parent, string coordinate, object? args = null)
    {
        var h = Position(parent, coordinate, args);
        return (T)new Producer(parent.Seed, isFunction: true).Produce(MockSchema.TypeOf(coordinate), typeof(T), h)!;
    }

    /// <summary>A member that is read as a column: null or a value.</summary>
    public static T? Column<T>(Benda parent, string coordinate)
    {
        var h = Position(parent, coordinate, null);
        var type = MockSchema.TypeOf(coordinate);
        if (Fate.Decide(parent.Seed, h, type.IsNonNull) == Outcome.Null) return default;
        var value = Fate.Leaf(type.Named.Name, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), h, bad: false);
        // A text of a column has been UTF-8, which knows no half pairs.
        return (T)(value is string text ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : value);
    }

    public static LoadKey<TKey, TEntity>? KeyOrNull<TKey, TEntity>(Benda parent, string coordinate, object? args = null)
        where TKey : notnull => KeyAt<TKey, TEntity>(parent.Seed, Position(parent, coordinate, args), nonNull: false, failing: null);

    public static LoadKey<TKey, TEntity> Key<TKey, TEntity>(Benda parent, string coordinate, object? args = null)
        where TKey : notnull => KeyAt<TKey, TEntity>(parent.Seed, Position(parent, coordinate, args), nonNull: true, failing: null)!.Value;

    public static IReadOnlyList<LoadKey<TKey, TEntity>>? Keys<TKey, TEntity>(Benda parent, string coordinate, object? args = null)
        where TKey : notnull => KeyList<TKey, TEntity>(parent, coordinate, args, nonNull: true)?.ConvertAll(k => k!.Value);

    public static IReadOnlyList<LoadKey<TKey, TEntity>?>? KeysOrNull<TKey, TEntity>(Benda parent, string coordinate, object? args = null)
        where TKey : notnull => KeyList<TKey, TEntity>(parent, coordinate, args, nonNull: false);

    /// <summary>Completes at once, or later on another thread, in any order among those that wait.</summary>
    public ValueTask Turn()
    {
        lock (_lock)
        {
            if (_random.Next(4) == 0) return ValueTask.CompletedTask;
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(source);
            if (!_conducting) _ = Task.Run(ConductAsync);
            _conducting = true;
            return new ValueTask(source.Task);
        }
    }

    public int[] Shuffled(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        lock (_lock) _random.Shuffle(order);
        return order;
    }

    private async Task ConductAsync()
    {
        while (true)
        {
            await Task.Yield();
            lock (_lock)
            {
                if (_random.Next(3) == 0) continue;
                if (_waiting.Count == 0)
                {
                    _conducting = false;
                    return;
                }

                var next = _random.Next(_waiting.Count);
                _waiting[next].SetResult();
                _waiting.RemoveAt(next);
            }
        }
    }
#pragma warning restore CA5394

    private void ServeOne<TParent, TArgs, TResult>(Batch<TParent, TArgs, TResult> b, int index, Kinerja.GraphQL.Schema.SchemaType type, uint h)
    {
        var producer = new Producer(Seed, isFunction: false);
        try
        {
            // Left out and set to null are the same; both happen.
            var value = producer.Produce(type, typeof(TResult), h);
            if (value is not null || (default(TResult) is null && (h & 1) == 0)) b.Set(index, (TResult)value!);
        }
        catch (MockFailure e)
        {
            b.Fail(index, new GraphQLError(e.Message, "GAGAL"));
        }

        foreach (var item in producer.FailedItems) b.FailItem(index, item, new GraphQLError("gagal", "GAGAL"));
    }

    private uint NumberOf<TParent>(TParent parent) => parent switch
    {
        uint number => number,
        ValueTuple<uint, uint> key => key.Item2,
        Benda benda => benda.Nomor,
        _ => Fate.RootNumber(Seed),
    };

    private static uint Position(Benda parent, string coordinate, object? args) =>
        Fate.Position(parent.Nomor, MockSchema.FieldOf(coordinate), args is null ? "" : CanonicalJson.Of(args));

    private static List<LoadKey<TKey, TEntity>?>? KeyList<TKey, TEntity>(Benda parent, string coordinate, object? args, bool nonNull)
        where TKey : notnull
    {
        var h = Position(parent, coordinate, args);
        switch (Fate.Decide(parent.Seed, h, MockSchema.TypeOf(coordinate).IsNonNull))
        {
            case Outcome.Error: throw new MockFailure("gagal");
            case Outcome.Null: return null;
            default: return [.. Enumerable.Range(1, Fate.Length(h)).Select(i => KeyAt<TKey, TEntity>(parent.Seed, Hash.Mix(h, (uint)i), nonNull, Loaders.Failing))];
        }
    }

    /// <param name="failing">The key that fails, for a position that must; null if the function itself fails then.</param>
    private static LoadKey<TKey, TEntity>? KeyAt<TKey, TEntity>(uint seed, uint h, bool nonNull, uint? failing)
        where TKey : notnull
    {
        switch (Fate.Decide(seed, h, nonNull))
        {
            case Outcome.Error: return KeyOf(failing ?? throw new MockFailure("gagal"));
            case Outcome.Null: return nonNull ? KeyOf(Loaders.Missing) : null;
            default: return KeyOf(Fate.KeyNumber(seed, h));
        }

        LoadKey<TKey, TEntity> KeyOf(uint number) => new((TKey)Activator.CreateInstance(typeof(TKey), seed, number)!);
    }
}
