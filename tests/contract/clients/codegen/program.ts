// Uses what was generated as a careful client would. Lines that must not compile are marked as expected
// errors, and the compiler complains if they do compile: types that accept everything fail here.
import type { ResultOf, TypedDocumentNode, VariablesOf } from '@graphql-typed-document-node/core';
import { useFragment } from './gql/index.ts';
import { BarisFragmentDoc, DaftarDocument, GantiNamaDocument, GemaDocument, type Jenis, MenurutIdDocument, SatuDocument } from './gql/graphql.ts';

declare function ask<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: NoInfer<Variables>): Result;

const judul: Record<Jenis, string> = { KABUPATEN: 'Kabupaten', PROVINSI: 'Provinsi', PUSAT: 'Pusat' };
// @ts-expect-error One of the enum's values is missing.
const kurang: Record<Jenis, string> = { KABUPATEN: 'Kabupaten', PUSAT: 'Pusat' };

export function daftar(after?: string): string[] {
  const { daftarKantor } = ask(DaftarDocument, { first: 10, after });
  // @ts-expect-error The end of a page may be null.
  const end: string = daftarKantor.pageInfo.endCursor;
  const next: string | null = daftarKantor.pageInfo.endCursor ?? null;
  // @ts-expect-error What a fragment asks for is its own.
  daftarKantor.nodes.map((kantor) => kantor.nama);
  return [`${daftarKantor.totalCount.toFixed(0)} ${next ?? end}`, ...useFragment(BarisFragmentDoc, daftarKantor.nodes).map((kantor) => `${judul[kantor.jenis]} ${kantor.nama}`)];
}

export function satu(kode: string): string {
  const { kantor } = ask(SatuDocument, { kode, denganAnak: true });
  // @ts-expect-error The code must be given.
  ask(SatuDocument, {});
  // @ts-expect-error There may be no such office.
  kantor.id;
  // @ts-expect-error What @include may leave out may be absent.
  kantor?.anak.map((anak) => anak.kode);
  return `${kantor?.induk?.nama ?? ''} ${kantor?.anak?.map((anak) => anak.kode).join() ?? ''}`;
}

export function menurutId(ids: string[]): (string | null)[] {
  return ask(MenurutIdDocument, { ids }).nodes.map((node) => node && `${node.__typename} ${node.id} ${node.nama}`);
}

export function ganti(kode: string, nama: string): string {
  const { errors, kantor } = ask(GantiNamaDocument, { input: { kode, nama } }).gantiNama;
  // @ts-expect-error There is no such member.
  ask(GantiNamaDocument, { input: { kode, nama, alamat: '' } });
  const [error] = errors;
  switch (error?.__typename) {
    case 'KantorTidakAda':
      return `${error.kode}: ${error.pesan}`;
    case 'NamaKosong':
      return error.pesan;
    case undefined:
      return useFragment(BarisFragmentDoc, kantor)?.nama ?? '';
    default:
      return error satisfies never;
  }
}

// A member with a default need not be given, and the type refers to itself.
export const gema: VariablesOf<typeof GemaDocument> = { isi: { isi: [{ teks: 'a', isi: [{}] }] } };
export const hasil: ResultOf<typeof GemaDocument> = { gema: null };
export { kurang };
