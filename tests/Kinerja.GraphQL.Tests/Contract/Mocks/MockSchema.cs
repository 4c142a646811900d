using System.Reflection;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>tests/contract/mock/tiruan.graphql with the code of this folder behind it.</summary>
internal static class MockSchema
{
    public static readonly IReadOnlyList<Type> Types =
    [
        typeof(Simpul), typeof(IBernilai), typeof(IBersarang), typeof(ISempit), typeof(Alfa), typeof(Beta), typeof(Gama), typeof(Delta), typeof(Epsilon), typeof(Zeta), typeof(Hasil),
        typeof(Warna), typeof(SimpulFields), typeof(BernilaiFields), typeof(BerderetFields), typeof(BersarangFields), typeof(EpsilonFields), typeof(ZetaFields),
        typeof(DeltaFields), typeof(HasilFields), typeof(QueryFields), typeof(MutationFields), typeof(EchoFields), typeof(Loaders), typeof(CountingFields),
    ];

    /// <summary>The coordinates of all batches and the names of all loaders.</summary>
    public static IEnumerable<string> Waiting =>
        from method in Types.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        where method.ReturnType == typeof(ValueTask)
        select method.GetCustomAttribute<FieldAttribute>()?.Coordinate ?? $"{method.DeclaringType!.Name}.{method.Name}";

    private static readonly Lazy<GraphSchema> Built = new(() =>
        SchemaBuilder.BuildOrThrow([new Source(File.ReadAllBytes(Path.Combine(NodeProcess.Folder, "mock", "tiruan.graphql")), "tiruan.graphql")], [new KodeCodec()]));

    public static GraphSchema Schema => Built.Value;

    public static SchemaType TypeOf(string coordinate)
    {
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        return ((FieldedType)Schema.FindType(coordinate[..dot])!).Fields.Find(coordinate[(dot + 1)..])!.Type;
    }

    public static string FieldOf(string coordinate) => coordinate[(coordinate.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
