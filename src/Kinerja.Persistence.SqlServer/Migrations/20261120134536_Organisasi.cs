using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kinerja.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Organisasi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pengguna",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    versi = table.Column<int>(type: "int", nullable: false),
                    penerbit = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    subjek = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    aktif = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pengguna", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "satker",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_satker", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "jejak",
                columns: table => new
                {
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false),
                    waktu = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    pelaku_id = table.Column<long>(type: "bigint", nullable: true),
                    pelaku_nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    jabatan = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_CS_AS"),
                    tindakan = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    objek_jenis = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    objek_id = table.Column<long>(type: "bigint", nullable: false),
                    ringkas = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    rincian = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_CS_AS"),
                    sidik_sebelum = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    sidik = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jejak", x => new { x.satker_id, x.urut });
                    table.ForeignKey(
                        name: "fk_jejak_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "kepala_jejak",
                columns: table => new
                {
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false),
                    sidik = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kepala_jejak", x => x.satker_id);
                    table.ForeignKey(
                        name: "fk_kepala_jejak_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "penugasan",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    pengguna_id = table.Column<long>(type: "bigint", nullable: false),
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    peran = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    berlaku_dari = table.Column<DateOnly>(type: "date", nullable: false),
                    berlaku_sampai = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penugasan", x => x.id);
                    table.ForeignKey(
                        name: "fk_penugasan_pengguna_pengguna_id",
                        column: x => x.pengguna_id,
                        principalTable: "pengguna",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_penugasan_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "satker_jalur",
                columns: table => new
                {
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    leluhur_id = table.Column<long>(type: "bigint", nullable: false),
                    berlaku_dari = table.Column<DateOnly>(type: "date", nullable: false),
                    jarak = table.Column<int>(type: "int", nullable: false),
                    berlaku_sampai = table.Column<DateOnly>(type: "date", nullable: true),
                    terakhir = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_satker_jalur", x => new { x.satker_id, x.leluhur_id, x.berlaku_dari });
                    table.ForeignKey(
                        name: "fk_satker_jalur_satker_leluhur_id",
                        column: x => x.leluhur_id,
                        principalTable: "satker",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_satker_jalur_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "satker_versi",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    kode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    jenis = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    wilayah = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    induk_id = table.Column<long>(type: "bigint", nullable: true),
                    dasar_hukum = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_CS_AS"),
                    berlaku_dari = table.Column<DateOnly>(type: "date", nullable: false),
                    berlaku_sampai = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_satker_versi", x => x.id);
                    table.CheckConstraint("ck_satker_versi_induk", "induk_id <> satker_id AND ((jenis = 'Pusat' AND induk_id IS NULL) OR (jenis <> 'Pusat' AND induk_id IS NOT NULL))");
                    table.CheckConstraint("ck_satker_versi_masa", "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari");
                    table.ForeignKey(
                        name: "fk_satker_versi_satker_induk_id",
                        column: x => x.induk_id,
                        principalTable: "satker",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_satker_versi_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "unit_kerja",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    versi = table.Column<int>(type: "int", nullable: false),
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_kerja", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_kerja_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "jabatan",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    versi = table.Column<int>(type: "int", nullable: false),
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_kerja_id = table.Column<long>(type: "bigint", nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    berlaku_dari = table.Column<DateOnly>(type: "date", nullable: false),
                    berlaku_sampai = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jabatan", x => x.id);
                    table.CheckConstraint("ck_jabatan_masa", "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari");
                    table.ForeignKey(
                        name: "fk_jabatan_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_jabatan_unit_kerja_unit_kerja_id",
                        column: x => x.unit_kerja_id,
                        principalTable: "unit_kerja",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "unit_kerja_versi",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    unit_kerja_id = table.Column<long>(type: "bigint", nullable: false),
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    induk_id = table.Column<long>(type: "bigint", nullable: true),
                    berlaku_dari = table.Column<DateOnly>(type: "date", nullable: false),
                    berlaku_sampai = table.Column<DateOnly>(type: "date", nullable: true),
                    dilebur_ke_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_kerja_versi", x => x.id);
                    table.CheckConstraint("ck_unit_kerja_versi_induk", "induk_id <> unit_kerja_id AND dilebur_ke_id <> unit_kerja_id");
                    table.CheckConstraint("ck_unit_kerja_versi_masa", "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari");
                    table.ForeignKey(
                        name: "fk_unit_kerja_versi_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_unit_kerja_versi_unit_kerja_dilebur_ke_id",
                        column: x => x.dilebur_ke_id,
                        principalTable: "unit_kerja",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_unit_kerja_versi_unit_kerja_induk_id",
                        column: x => x.induk_id,
                        principalTable: "unit_kerja",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_unit_kerja_versi_unit_kerja_unit_kerja_id",
                        column: x => x.unit_kerja_id,
                        principalTable: "unit_kerja",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "pejabat",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    jabatan_id = table.Column<long>(type: "bigint", nullable: false),
                    satker_id = table.Column<long>(type: "bigint", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_CS_AS"),
                    nip = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: true, collation: "Latin1_General_100_CS_AS"),
                    pengguna_id = table.Column<long>(type: "bigint", nullable: true),
                    kapasitas = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    dasar = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_CS_AS"),
                    berlaku_dari = table.Column<DateOnly>(type: "date", nullable: false),
                    berlaku_sampai = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pejabat", x => x.id);
                    table.CheckConstraint("ck_pejabat_masa", "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari");
                    table.ForeignKey(
                        name: "fk_pejabat_jabatan_jabatan_id",
                        column: x => x.jabatan_id,
                        principalTable: "jabatan",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pejabat_pengguna_pengguna_id",
                        column: x => x.pengguna_id,
                        principalTable: "pengguna",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pejabat_satker_satker_id",
                        column: x => x.satker_id,
                        principalTable: "satker",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_jabatan_satker_id",
                table: "jabatan",
                column: "satker_id");

            migrationBuilder.CreateIndex(
                name: "ix_jabatan_unit_kerja_id",
                table: "jabatan",
                column: "unit_kerja_id");

            migrationBuilder.CreateIndex(
                name: "ix_jejak_objek_jenis_objek_id",
                table: "jejak",
                columns: new[] { "objek_jenis", "objek_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pejabat_jabatan_id_kapasitas_berlaku_dari",
                table: "pejabat",
                columns: new[] { "jabatan_id", "kapasitas", "berlaku_dari" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pejabat_pengguna_id",
                table: "pejabat",
                column: "pengguna_id");

            migrationBuilder.CreateIndex(
                name: "ix_pejabat_satker_id",
                table: "pejabat",
                column: "satker_id");

            migrationBuilder.CreateIndex(
                name: "ix_pengguna_penerbit_subjek",
                table: "pengguna",
                columns: new[] { "penerbit", "subjek" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_penugasan_pengguna_id_satker_id_peran_berlaku_dari",
                table: "penugasan",
                columns: new[] { "pengguna_id", "satker_id", "peran", "berlaku_dari" },
                unique: true,
                filter: "berlaku_sampai IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_penugasan_satker_id",
                table: "penugasan",
                column: "satker_id");

            migrationBuilder.CreateIndex(
                name: "ix_satker_jalur_leluhur_id_satker_id",
                table: "satker_jalur",
                columns: new[] { "leluhur_id", "satker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_satker_versi_induk_id",
                table: "satker_versi",
                column: "induk_id");

            migrationBuilder.CreateIndex(
                name: "ix_satker_versi_kode",
                table: "satker_versi",
                column: "kode");

            migrationBuilder.CreateIndex(
                name: "ix_satker_versi_satker_id_berlaku_dari",
                table: "satker_versi",
                columns: new[] { "satker_id", "berlaku_dari" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_kerja_satker_id",
                table: "unit_kerja",
                column: "satker_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_kerja_versi_dilebur_ke_id",
                table: "unit_kerja_versi",
                column: "dilebur_ke_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_kerja_versi_induk_id",
                table: "unit_kerja_versi",
                column: "induk_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_kerja_versi_satker_id",
                table: "unit_kerja_versi",
                column: "satker_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_kerja_versi_unit_kerja_id_berlaku_dari",
                table: "unit_kerja_versi",
                columns: new[] { "unit_kerja_id", "berlaku_dari" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jejak");

            migrationBuilder.DropTable(
                name: "kepala_jejak");

            migrationBuilder.DropTable(
                name: "pejabat");

            migrationBuilder.DropTable(
                name: "penugasan");

            migrationBuilder.DropTable(
                name: "satker_jalur");

            migrationBuilder.DropTable(
                name: "satker_versi");

            migrationBuilder.DropTable(
                name: "unit_kerja_versi");

            migrationBuilder.DropTable(
                name: "jabatan");

            migrationBuilder.DropTable(
                name: "pengguna");

            migrationBuilder.DropTable(
                name: "unit_kerja");

            migrationBuilder.DropTable(
                name: "satker");
        }
    }
}
