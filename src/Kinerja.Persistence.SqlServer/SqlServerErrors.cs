using System.Text.RegularExpressions;

namespace Kinerja.Persistence.SqlServer;

/// <summary>Which rule of the database an error is about. SQL Server says so in the message alone, in the language of the login.</summary>
internal static partial class SqlServerErrors
{
    public const int Deadlock = 1205;

    /// <summary>Under SNAPSHOT: another transaction has changed the row since this one began.</summary>
    public const int SnapshotConflict = 3960;

    private const int ConstraintConflict = 547;
    private const int DuplicateInIndex = 2601;
    private const int DuplicateKey = 2627;

    public static string? BrokenConstraint(int number, string message) =>
        number is ConstraintConflict or DuplicateInIndex or DuplicateKey or OverlapSql.ErrorNumber && Names().Match(message) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>All our names begin with what they are, so that no other quoted word of the sentence is taken for one.</summary>
    [GeneratedRegex("""['"]((?:ix|pk|fk|ck|ex)_[a-z0-9_]+)['"]""", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
