using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Subscriptions;

public class SourceBindingTests
{
    [Fact]
    public void Bind_WhenSourcesDoNotFit_SaysWhatToDo()
    {
        var schema = SchemaBuilder.BuildOrThrow([Source.FromText(
            """
            type Query { ok: Boolean }
            type Subscription {
              tanpa: Int
              satu: Int
              nanti: Int
              lepas: Int
              asing: Int
              kosong: Int!
              salah: Int
              argumen(a: Int): Int
              kunci: Int
              benar(a: Int): Int
            }
            """,
            "s.graphql")]);

        var problems = Binder.Check(schema, new BindingOptions { Types = [typeof(Faults)], IsService = t => t == typeof(Kabar) });

        Assert.Equal(
            [
                "s.graphql:1:14  Query.ok  Faults.Ok states an overflow policy, but only root fields of the subscription type have a buffer that could overflow.",
                "s.graphql:3:3  Subscription.tanpa  Nothing serves this field: add a static method with [Field(\"Subscription.tanpa\")].",
                "s.graphql:4:3  Subscription.satu  Faults.Satu returns int?, but a subscription is a stream: return IAsyncEnumerable of what Int needs, one value per event.",
                "s.graphql:5:3  Subscription.nanti  Faults.Nanti returns Task<IAsyncEnumerable<int>>, but a subscription is a stream: return IAsyncEnumerable of what Int needs, one value per event.",
                "s.graphql:6:3  Subscription.lepas  Faults.Lepas takes no CancellationToken, so it would wait for its next event after the client has gone. Add one, with [EnumeratorCancellation] if the method is an iterator.",
                "s.graphql:7:3  Subscription.asing  Faults.Asing asks for string layanan, which is no registered service. A subscription takes \"args\", services and a CancellationToken.",
                "s.graphql:8:3  Subscription.kosong  Int! is never null, but Faults.Kosong may give null (int?). Make the .NET type non-nullable, or drop the '!' in the schema.",
                "s.graphql:9:3  Subscription.salah  Faults.Salah gives string, which Int cannot be written from. It is written from int.",
                "s.graphql:10:11  Subscription.argumen(a:)  Faults.Argumen takes no arguments, so this one would do nothing. Give it a record with a member A.",
                "s.graphql:11:3  Subscription.kunci  Faults.Kunci names a key, but a subscription has no parents to take keys of.",
            ],
            problems.Select(p => p.ToString()));
    }

    public sealed record AArgs(int? A);

    public static class Faults
    {
        [Field("Query.ok", Overflow = Overflow.End)]
        public static bool? Ok() => true;

        [Field("Subscription.satu")]
        public static int? Satu() => 1;

        [Field("Subscription.nanti")]
        public static Task<IAsyncEnumerable<int>> Nanti(CancellationToken ct) => Task.FromCanceled<IAsyncEnumerable<int>>(ct);

        [Field("Subscription.lepas")]
        public static IAsyncEnumerable<int?> Lepas() => AsyncEnumerable.Empty<int?>();

        [Field("Subscription.asing")]
        public static IAsyncEnumerable<int?> Asing(string layanan, CancellationToken ct) => Empty<int?>(layanan, ct);

        [Field("Subscription.kosong")]
        public static IAsyncEnumerable<int?> Kosong(CancellationToken ct) => Empty<int?>("", ct);

        [Field("Subscription.salah")]
        public static IAsyncEnumerable<string> Salah(CancellationToken ct) => Empty<string>("", ct);

        [Field("Subscription.argumen")]
        public static IAsyncEnumerable<int?> Argumen(CancellationToken ct) => Empty<int?>("", ct);

        [Field("Subscription.kunci", Key = "Id")]
        public static IAsyncEnumerable<int?> Kunci(CancellationToken ct) => Empty<int?>("", ct);

        [Field("Subscription.benar", Overflow = Overflow.DropOldest)]
        internal static IAsyncEnumerable<int?> Benar(AArgs args, Kabar kabar, CancellationToken ct) => Empty<int?>($"{args}{kabar}", ct);

        private static IAsyncEnumerable<T> Empty<T>(string text, CancellationToken ct) => text.Length < 0 && ct.CanBeCanceled ? throw new InvalidOperationException() : AsyncEnumerable.Empty<T>();
    }
}
