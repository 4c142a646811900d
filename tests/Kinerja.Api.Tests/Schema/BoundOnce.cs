using Kinerja.Api.Schema;
using Kinerja.GraphQL.Binding;

namespace Kinerja.Api.Tests.Schema;

/// <summary>The schema with the host's code behind it, bound once for all tests.</summary>
internal static class BoundOnce
{
    private static readonly Lazy<BoundSchema> Made = new(() => KinerjaSchema.Bind());

    public static BoundSchema Schema => Made.Value;
}
