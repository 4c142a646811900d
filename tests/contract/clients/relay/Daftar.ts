// A screen as it is written with Relay: a list that grows by pages, and a row that fetches itself again by its id.
import { graphql } from 'relay-runtime';

export const query = graphql`
  query DaftarQuery($nama: String) {
    ...Daftar_query @arguments(nama: $nama)
  }
`;

export const page = graphql`
  fragment Daftar_query on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }, nama: { type: "String" })
  @refetchable(queryName: "DaftarPaginationQuery") {
    daftarKantor(first: $first, after: $after, nama: $nama) @connection(key: "Daftar_daftarKantor") {
      totalCount
      edges {
        node {
          id
          ...Daftar_kantor
        }
      }
    }
  }
`;

export const row = graphql`
  fragment Daftar_kantor on Kantor @refetchable(queryName: "DaftarKantorRefetchQuery") {
    kode
    nama
    jenis
    induk {
      nama
    }
  }
`;

export const rename = graphql`
  mutation DaftarGantiNamaMutation($input: GantiNamaInput!) {
    gantiNama(input: $input) {
      kantor {
        id
        nama
      }
      errors {
        ... on Galat {
          kode
          pesan
        }
      }
    }
  }
`;
