namespace Kinerja.Persistence.SqlServer.Tests;

/// <summary>The messages as SQL Server words them.</summary>
public sealed class SqlServerErrorsTests
{
    [Theory]
    [InlineData(2601, "Cannot insert duplicate key row in object 'dbo.satker_versi' with unique index 'ix_satker_versi_satker_id_berlaku_dari'. The duplicate key value is (1, 2024-01-01).", "ix_satker_versi_satker_id_berlaku_dari")]
    [InlineData(2627, "Violation of PRIMARY KEY constraint 'pk_satker_jalur'. Cannot insert duplicate key in object 'dbo.satker_jalur'. The duplicate key value is (1, 1, 2024-01-01).", "pk_satker_jalur")]
    [InlineData(547, "The INSERT statement conflicted with the FOREIGN KEY constraint \"fk_jabatan_satker_satker_id\". The conflict occurred in database \"kinerja\", table \"dbo.satker\", column 'id'.", "fk_jabatan_satker_satker_id")]
    [InlineData(547, "Die INSERT-Anweisung steht in Konflikt mit der CHECK-Einschränkung \"ck_jabatan_masa\". Der Konflikt trat in der kinerja-Datenbank, Tabelle \"dbo.jabatan\" auf.", "ck_jabatan_masa")]
    [InlineData(50001, "The rows overlap in time: \"ex_satker_versi_kode\" refuses them.", "ex_satker_versi_kode")]
    [InlineData(1205, "Transaction (Process ID 52) was deadlocked on lock resources with another process and has been chosen as the deadlock victim: 'ix_a'.", null)]
    [InlineData(547, "A message without a name.", null)]
    public void BrokenConstraint_WhenAnErrorIsAboutOne_IsItsName(int number, string message, string? expected) => Assert.Equal(expected, SqlServerErrors.BrokenConstraint(number, message));
}
