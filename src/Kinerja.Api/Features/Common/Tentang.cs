using System.Reflection;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Common;

/// <summary>The service that answers, and what time and day it goes by.</summary>
[GraphType("Tentang")]
public sealed record Tentang(string Nama, string Versi, string ZonaWaktu, DateTimeOffset Waktu, DateOnly HariIni)
{
    private static readonly AssemblyName Layanan = typeof(Tentang).Assembly.GetName();

    private static readonly string VersiLayanan =
        typeof(Tentang).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Tentang At(DateTimeOffset now) =>
        new(Layanan.Name!, VersiLayanan, Jakarta.Zona.Id, now, Jakarta.DayOf(now));
}
