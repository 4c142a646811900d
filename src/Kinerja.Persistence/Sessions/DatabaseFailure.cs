using System.Data.Common;

namespace Kinerja.Persistence.Sessions;

/// <summary>
/// What the database itself said. EF Core wraps it once where it was saving, and once more where it thinks that trying again might
/// help: a deadlock arrives as an InvalidOperationException.
/// </summary>
public static class DatabaseFailure
{
    public static DbException? Of(Exception? failed)
    {
        for (; failed is not null; failed = failed.InnerException)
            if (failed is DbException database) return database;
        return null;
    }
}
