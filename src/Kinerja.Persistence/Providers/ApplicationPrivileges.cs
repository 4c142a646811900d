using Kinerja.Domain.Akses.Jejak;
using Kinerja.Domain.Organisasi;

namespace Kinerja.Persistence.Providers;

/// <summary>
/// What the application's role may do with each table. Nothing is deleted by the application but what it derives itself, and the
/// trail is only added to; triggers refuse the rest to the owner as well.
/// </summary>
internal static class ApplicationPrivileges
{
    public static string On(Type entity) =>
        entity == typeof(EntriJejak) ? "SELECT, INSERT"
        : entity == typeof(SatkerJalur) ? "SELECT, INSERT, UPDATE, DELETE"
        : "SELECT, INSERT, UPDATE";
}
