namespace Kinerja.Api.Tests.Features;

/// <summary>What consumers send of these areas, as the contract has it.</summary>
internal static class KnownOperations
{
    private const string Text = """
        query Hierarki { satker(kode: "00") { kode nama jenis jumlahAnak anak { kode nama jenis anak { kode nama } } } }

        query Jalur($kode: String!, $pada: Date) {
          satker(kode: $kode, pada: $pada) { id kode nama induk { kode nama } jalur { kode nama } riwayat { kode nama induk { kode } berlakuDari berlakuSampai } }
        }

        query CariSatker($cari: String!, $first: Int = 20, $after: String) {
          daftarSatker(where: { nama: { contains: $cari }, jenis: { in: [KABUPATEN, KOTA] } }, order: [{ nama: ASC }], first: $first, after: $after) {
            totalCount
            pageInfo { hasNextPage endCursor }
            edges { cursor node { id kode nama } }
          }
        }

        query Siapa { saya { nama penugasan { peran satker { kode nama } berlakuSampai } jabatan { nama satker { kode } kapasitas } } }

        query Jejak($id: ID!) { jejak(objek: $id, first: 20) { nodes { urut waktu pelaku jabatan tindakan ringkas sidik } } }
        """;

    public static string Of(string name) => Text.ReplaceLineEndings("\n").Split("\n\n").Single(o => o.StartsWith($"query {name}", StringComparison.Ordinal) && !char.IsLetter(o[6 + name.Length]));
}
