using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kinerja.Persistence.Migrations
{
    /// <summary>What the model cannot say: spans that never overlap, the fence of the application's role, a trail that only grows.</summary>
    public partial class Pagar : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS btree_gist;");
            migrationBuilder.ExcludeOverlap("satker_versi", "ex_satker_versi_masa", "satker_id");
            migrationBuilder.ExcludeOverlap("satker_versi", "ex_satker_versi_kode", "kode");
            migrationBuilder.ExcludeOverlap("unit_kerja_versi", "ex_unit_kerja_versi_masa", "unit_kerja_id");
            migrationBuilder.ExcludeOverlap("pejabat", "ex_pejabat_satu_pemegang", "jabatan_id", "kapasitas");
            // A role that was withdrawn before it began holds on no day, and such rows are no span.
            migrationBuilder.Sql("""
                ALTER TABLE penugasan ADD CONSTRAINT ex_penugasan_masa EXCLUDE USING gist (
                    pengguna_id WITH =, satker_id WITH =, peran WITH =, daterange(berlaku_dari, berlaku_sampai, '[]') WITH &&)
                    WHERE (berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari);
                """);

            // The transaction's scope. These run as the owner, whom no policy binds: else the tables would ask for themselves. The
            // search path ends with pg_temp, which would else come first: a temporary table called satker_jalur would open everything.
            migrationBuilder.Sql("""
                CREATE FUNCTION kinerja_akar() RETURNS bigint[] LANGUAGE sql STABLE AS
                $$ SELECT string_to_array(nullif(nullif(current_setting('kinerja.cakupan', true), ''), '*'), ',')::bigint[] $$;

                CREATE FUNCTION kinerja_hari() RETURNS date LANGUAGE sql STABLE AS
                $$ SELECT nullif(current_setting('kinerja.hari', true), '')::date $$;

                CREATE FUNCTION kinerja_cakupan() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
                $$ SELECT satker_id FROM satker_jalur
                   WHERE leluhur_id = ANY (kinerja_akar())
                     AND (terakhir OR (berlaku_dari <= kinerja_hari() AND (berlaku_sampai IS NULL OR berlaku_sampai >= kinerja_hari()))) $$;

                CREATE FUNCTION kinerja_leluhur() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
                $$ SELECT leluhur_id FROM satker_jalur WHERE satker_id IN (SELECT kinerja_cakupan()) $$;

                CREATE FUNCTION kinerja_cakupan_nasional() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
                $$ SELECT coalesce(current_setting('kinerja.cakupan', true) = '*', false)
                       OR EXISTS (SELECT FROM satker_versi WHERE satker_id = ANY (kinerja_akar()) AND jenis = 'Pusat') $$;
                """);

            // Offices themselves: those within the scope, and the names of those above them; only the whole country changes the tree.
            foreach (var (table, column) in new[] { ("satker", "id"), ("satker_versi", "satker_id"), ("satker_jalur", "satker_id") })
                migrationBuilder.Sql($"""
                    ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                    CREATE POLICY {table}_baca ON {table} FOR SELECT
                        USING ((SELECT kinerja_cakupan_nasional()) OR {column} IN (SELECT kinerja_cakupan()) OR {column} IN (SELECT kinerja_leluhur()));
                    CREATE POLICY {table}_tulis ON {table}
                        USING ((SELECT kinerja_cakupan_nasional()));
                    """);
            foreach (var table in new[] { "unit_kerja", "unit_kerja_versi", "jabatan", "pejabat", "jejak", "kepala_jejak" })
                migrationBuilder.FenceBySatker(table);

            // A login finds itself before it has any scope; others find it by the roles it has within theirs.
            migrationBuilder.Sql("""
                CREATE FUNCTION kinerja_pengguna_terbuka() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
                $$ SELECT id FROM pengguna
                   WHERE penerbit = nullif(current_setting('kinerja.penerbit', true), '') AND subjek = nullif(current_setting('kinerja.subjek', true), '') $$;

                CREATE FUNCTION kinerja_pengguna_cakupan() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
                $$ SELECT pengguna_id FROM penugasan WHERE satker_id IN (SELECT kinerja_cakupan())
                   UNION SELECT pengguna_id FROM pejabat WHERE satker_id IN (SELECT kinerja_cakupan()) AND pengguna_id IS NOT NULL $$;

                ALTER TABLE pengguna ENABLE ROW LEVEL SECURITY;
                -- The login itself by its columns and not by the function: a row that is being added is not in the table yet.
                CREATE POLICY pengguna_cakupan ON pengguna
                    USING ((SELECT kinerja_cakupan_nasional()) OR id IN (SELECT kinerja_pengguna_cakupan())
                        OR (penerbit = nullif(current_setting('kinerja.penerbit', true), '') AND subjek = nullif(current_setting('kinerja.subjek', true), '')));

                CREATE POLICY pejabat_sendiri ON pejabat FOR SELECT USING (pengguna_id IN (SELECT kinerja_pengguna_terbuka()));

                ALTER TABLE penugasan ENABLE ROW LEVEL SECURITY;
                CREATE POLICY penugasan_baca ON penugasan FOR SELECT
                    USING ((SELECT kinerja_cakupan_nasional()) OR satker_id IN (SELECT kinerja_cakupan()) OR pengguna_id IN (SELECT kinerja_pengguna_terbuka()));
                CREATE POLICY penugasan_tulis ON penugasan
                    USING ((SELECT kinerja_cakupan_nasional()) OR satker_id IN (SELECT kinerja_cakupan()));
                """);

            migrationBuilder.Sql("""
                CREATE FUNCTION kinerja_tolak_ubah() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'The trail (%) is only added to: % is refused.', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege'; END $$;
                CREATE TRIGGER jejak_tetap BEFORE UPDATE OR DELETE ON jejak FOR EACH ROW EXECUTE FUNCTION kinerja_tolak_ubah();
                CREATE TRIGGER jejak_tetap_semua BEFORE TRUNCATE ON jejak FOR EACH STATEMENT EXECUTE FUNCTION kinerja_tolak_ubah();
                CREATE TRIGGER kepala_jejak_maju BEFORE UPDATE ON kepala_jejak FOR EACH ROW
                    WHEN (NEW.satker_id <> OLD.satker_id OR NEW.urut <> OLD.urut + 1) EXECUTE FUNCTION kinerja_tolak_ubah();
                CREATE TRIGGER kepala_jejak_tetap BEFORE DELETE ON kepala_jejak FOR EACH ROW EXECUTE FUNCTION kinerja_tolak_ubah();
                CREATE TRIGGER kepala_jejak_tetap_semua BEFORE TRUNCATE ON kepala_jejak FOR EACH STATEMENT EXECUTE FUNCTION kinerja_tolak_ubah();
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("The fence is not taken down: restore a backup instead.");
    }
}
