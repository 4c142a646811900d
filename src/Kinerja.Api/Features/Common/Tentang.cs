using System.Reflection;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Common;

/// <summary>The service that answers, and what time and day it goes by.</summary>
[GraphType("Tentang")]
public sealed record Tentang(string Nama, string Versi, string ZonaWaktu, DateTimeOffset Waktu, DateOnly HariIni)
{
    /// <summary>
    /// Periods and deadlines are the commission's, which counts them in Jakarta; offices in the two zones east of it follow.
    /// </summary>
    private static readonly TimeZoneInfo Zona = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private static readonly AssemblyName Layanan = typeof(Tentang).Assembly.GetName();

    private static readonly string VersiLayanan =
        typeof(Tentang).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Tentang At(DateTimeOffset now) =>
        new(Layanan.Name!, VersiLayanan, Zona.Id, now, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zona).DateTime));
}
