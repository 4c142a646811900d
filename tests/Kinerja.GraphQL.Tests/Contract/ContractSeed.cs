using System.Globalization;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>One seed for every generated test: fixed, so that a failure stays; another one by KINERJA_SEED, to look further.</summary>
internal static class ContractSeed
{
    public const int Usual = 1;

    public static int Value { get; } =
        Environment.GetEnvironmentVariable("KINERJA_SEED") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : Usual;

    public static string Text => Value.ToString(CultureInfo.InvariantCulture);
}
