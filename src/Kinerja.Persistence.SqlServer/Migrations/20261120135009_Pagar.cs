using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kinerja.Persistence.SqlServer.Migrations
{
    /// <summary>What the model cannot say: spans that never overlap, a trail that only grows, one picture of the data for each operation.</summary>
    public partial class Pagar : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;", suppressTransaction: true);
            migrationBuilder.ExcludeOverlap("satker_versi", "ex_satker_versi_masa", "satker_id");
            migrationBuilder.ExcludeOverlap("satker_versi", "ex_satker_versi_kode", "kode");
            migrationBuilder.ExcludeOverlap("unit_kerja_versi", "ex_unit_kerja_versi_masa", "unit_kerja_id");
            migrationBuilder.ExcludeOverlap("pejabat", "ex_pejabat_satu_pemegang", "jabatan_id", "kapasitas");
            migrationBuilder.ExcludeOverlap("penugasan", "ex_penugasan_masa", "pengguna_id", "satker_id", "peran");
            migrationBuilder.MakeTrailPermanent();
        }

        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("The fence is not taken down: restore a backup instead.");
    }
}
