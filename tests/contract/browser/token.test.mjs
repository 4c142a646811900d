// How the GraphiQL page takes a token from its own address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeTokenHeaders } from '../../../src/Kinerja.GraphQL.AspNetCore/ide/src/token.js';

function take(address) {
  const written = [];
  const headers = takeTokenHeaders(new URL(address), { state: { halaman: 1 }, replaceState: (...entry) => written.push(entry) });
  return { headers, written };
}

test('A token in the address becomes the header and leaves the address', () => {
  assert.deepEqual(take('http://127.0.0.1:5080/graphql?tema=gelap#token=eyJ.a-b_c~d+e/f.g=='), {
    headers: '{\n  "Authorization": "Bearer eyJ.a-b_c~d+e/f.g=="\n}',
    written: [[{ halaman: 1 }, '', '/graphql?tema=gelap']],
  });
});

test('An address without a token is left as it is', () => {
  for (const fragment of ['', '#', '#token=', '#bagian', '#token=a b', '#token=a"b', '#token=a%0D%0Ab', '#token==', '#x&token=a']) {
    assert.deepEqual(take(`http://127.0.0.1:5080/graphql${fragment}`), { headers: undefined, written: [] }, fragment);
  }
});
