using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Validation;

/// <summary>One schema for all tests of rules: every kind of type, and fields that agree and disagree across types.</summary>
internal static class TestSchema
{
    public const string Sdl =
        """
        directive @catat(tingkat: Int!, label: String = "umum") repeatable on FIELD | QUERY | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
        directive @tanda on FIELD | QUERY | MUTATION | SUBSCRIPTION | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
        directive @hanyaQuery on QUERY

        scalar Tanggal

        enum Eselon { I II III IV }
        enum Arah { NAIK TURUN }

        interface Berkode {
          kode: String!
          nama(panjang: Int): String
          induk: Berkode
        }

        interface Bertarget implements Berkode {
          kode: String!
          nama(panjang: Int): String
          induk: Berkode
          target(tahun: Int!): Float
          riwayat: [Bertarget!]
        }

        type Satker implements Berkode {
          kode: String!
          nama(panjang: Int): String
          induk: Satker
          eselon: Eselon
          anak(urut: Urut, saring: SaringSatker = { aktif: true }, batas: Int! = 10): [Satker!]!
          indikator(tahun: [Int!], arah: Arah): [Indikator]
          nilai: Int
          kepala: Pegawai
        }

        type Indikator implements Berkode & Bertarget {
          kode: String!
          nama(panjang: Int): String
          induk: Berkode
          target(tahun: Int!): Float
          riwayat: [Bertarget!]
          nilai: Float
          satker: Satker!
        }

        type Proyek implements Bertarget & Berkode {
          kode: String!
          nama(panjang: Int): String
          induk: Berkode
          target(tahun: Int!): Float
          riwayat: [Bertarget!]
          nilai: Float!
          pagu(rupiah: Boolean): Int
          satker: Satker
        }

        type Pegawai {
          id: ID!
          nip: String
          satker: Satker
          atasan: Pegawai
          lahir: Tanggal
        }

        union Temuan = Satker | Pegawai | Proyek

        input Urut { menurut: String!, arah: Arah = NAIK, lagi: Urut }
        input SaringSatker { kode: String, eselon: [Eselon!], aktif: Boolean! = true, dan: [SaringSatker!], sejak: Tanggal, matriks: [[Int]] }
        input Pilih @oneOf { id: ID, kode: String, urut: Urut, banyak: [Int!] }

        type Query {
          satker(kode: String, pilih: Pilih): Satker
          cari(teks: String!, jenis: [Arah]): [Temuan!]
          berkode(id: ID!): Berkode
          bertarget: [Bertarget]
          semua(pilih: Pilih!, daftar: [Pilih!], saring: SaringSatker): [Satker]
          hitung(a: Int, b: Float, c: Boolean, d: ID, e: Tanggal, f: [[Int!]]): Int
        }

        type Mutation { ubah(kode: String!, urut: Urut!): Satker hapus(id: ID!): Boolean }
        type Subscription { perubahan(kode: String): Satker pesan: String }
        """;

    public static GraphSchema Schema { get; } = SchemaBuilder.BuildOrThrow([Source.FromText(Sdl, "test")]);
}
