// graphql-ws, the protocol's own client, against the sample server: node ws-clients.mjs --url http://127.0.0.1:PORT/graphql [--only NAME]

import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { options } from './lib/command-line.mjs';
import { assert, liveSources, pause, runScenarios, socketAddress } from './lib/scenarios.mjs';

const { url, only } = options({ url: '', only: '' });
const client = (more = {}) => createClient({ url: socketAddress(url), webSocketImpl: WebSocket, retryAttempts: 0, ...more });
const numbers = (n) => Array.from({ length: n }, (_, i) => i + 1);

async function collect(iterator) {
  const found = [];
  for await (const item of iterator) found.push(item);
  return found;
}

await runScenarios({
  async 'a subscription is delivered whole and completes'() {
    const c = client();
    const found = await collect(c.iterate({ query: 'subscription ($s: Int!) { hitung(sampai: $s) { n } }', variables: { s: 50 } }));
    assert.deepEqual(found, numbers(50).map((n) => ({ data: { hitung: { n } } })));
    await liveSources(url, 0);
    await c.dispose();
  },

  async 'a query and a mutation answer once and complete'() {
    const c = client();
    assert.deepEqual(await collect(c.iterate({ query: '{ kantor(kode: "10") { nama } }' })), [{ data: { kantor: { nama: 'Provinsi 1' } } }]);
    assert.deepEqual(
      await collect(c.iterate({ query: 'mutation M { gantiNama(input: { kode: "5020", nama: "Baru" }) { kantor { nama } } }', operationName: 'M' })),
      [{ data: { gantiNama: { kantor: { nama: 'Baru' } } } }]);
    await c.dispose();
  },

  async 'a mutation over the socket feeds a subscription on the same socket'() {
    const c = client();
    const events = c.iterate({ query: 'subscription { kantorBerubah(kode: "5019") { kode nama induk { nama } } }' });
    const first = events.next();
    await liveSources(url, 1);
    await pause(50);
    await collect(c.iterate({ query: 'mutation { gantiNama(input: { kode: "5018", nama: "Lain" }) { kantor { nama } } }' }));
    await collect(c.iterate({ query: 'mutation { gantiNama(input: { kode: "5019", nama: "Elok" }) { kantor { nama } } }' }));
    assert.deepEqual((await first).value, { data: { kantorBerubah: { kode: '5019', nama: 'Elok', induk: { nama: 'Provinsi 5' } } } });
    await events.return();
    await liveSources(url, 0);
    await c.dispose();
  },

  async 'fifty subscriptions share one socket'() {
    const sockets = new Set();
    const c = client({ on: { connected: (socket) => sockets.add(socket) } });
    const all = await Promise.all(numbers(50).map((n) => collect(c.iterate({ query: `subscription { hitung(sampai: ${n}, jeda: 1) { n } }` }))));
    all.forEach((found, i) => assert.deepEqual(found.map((f) => f.data.hitung.n), numbers(i + 1)));
    assert.equal(sockets.size, 1);
    await liveSources(url, 0);
    await c.dispose();
  },

  async 'completing by the client ends the source'() {
    const c = client();
    const events = c.iterate({ query: 'subscription { derasTerbaru { n } }' });
    await events.next();
    await liveSources(url, 1);
    await events.return();
    await liveSources(url, 0);
    await c.dispose();
  },

  async 'completing ends a source that waits in silence'() {
    const c = client();
    const stop = c.subscribe({ query: 'subscription { diam }' }, { next() {}, error() {}, complete() {} });
    await liveSources(url, 1);
    stop();
    await liveSources(url, 0);
    await c.dispose();
  },

  async 'errors of an event are in its answer and the stream goes on'() {
    const c = client();
    const found = await collect(c.iterate({ query: 'subscription { hitung(sampai: 3, gagalPada: 2) { n wajib } }' }));
    assert.deepEqual(found.map((f) => f.data), [{ hitung: { n: 1, wajib: 1 } }, null, { hitung: { n: 3, wajib: 3 } }]);
    assert.deepEqual(found[1].errors.map((e) => [e.path, e.extensions.code]), [[['hitung', 'wajib'], 'INTERNAL_ERROR']]);
    await c.dispose();
  },

  async 'a source that fails ends the stream with an error that tells nothing of the inside'() {
    const c = client();
    const found = [];
    const error = await collect((async function* () {
      for await (const item of c.iterate({ query: 'subscription { putus(sesudah: 2) }' })) {
        found.push(item.data.putus);
        yield item;
      }
    })()).then(() => undefined, (e) => e);
    assert.deepEqual(found, [1, 2]);
    assert.equal(error[0].extensions.code, 'INTERNAL_ERROR');
    assert.doesNotMatch(JSON.stringify(error), /hunter3/);
    await liveSources(url, 0);
    await c.dispose();
  },

  async 'request errors come as error messages'() {
    const c = client();
    const refused = async (payload) => collect(c.iterate(payload)).then(() => assert.fail('it was not refused'), (e) => e.map((x) => x.extensions.code));
    assert.deepEqual(await refused({ query: '{ ' }), ['GRAPHQL_SYNTAX']);
    assert.deepEqual(await refused({ query: 'subscription { tidakAda }' }), ['GRAPHQL_VALIDATION']);
    assert.deepEqual(await refused({ query: 'subscription { a: diam b: diam }' }), ['GRAPHQL_VALIDATION']);
    assert.deepEqual(await refused({ query: 'subscription ($s: Int!) { hitung(sampai: $s) { n } }' }), ['BAD_VARIABLE']);
    assert.deepEqual(await refused({ query: 'subscription A { diam } subscription B { diam }' }), ['OPERATION_NOT_FOUND']);
    assert.deepEqual(await refused({ query: 'subscription { rusak }' }), ['SUMBER_RUSAK']);
    await c.dispose();
  },

  async 'a client that reads on reconnects by itself after the line broke'() {
    let socket;
    let connections = 0;
    const c = client({ retryAttempts: 5, retryWait: () => pause(20), on: { connected: (s) => { socket = s; connections++; } } });
    const found = [];
    const done = new Promise((resolve, reject) => c.subscribe(
      { query: 'subscription { hitung(sampai: 5, jeda: 20) { n } }' },
      { next: (m) => { found.push(m.data.hitung.n); if (found.length === 2) socket.terminate(); }, error: reject, complete: resolve }));
    await done;
    assert.equal(connections, 2);
    assert.deepEqual(found, [1, 2, 1, 2, 3, 4, 5]);
    await liveSources(url, 0);
    await c.dispose();
  },

  async 'a refused connection is closed with 4403'() {
    const c = client({ connectionParams: { token: 'buruk' } });
    const closed = await collect(c.iterate({ query: '{ gema(teks: "a") }' })).then(() => assert.fail('it was let in'), (e) => e);
    assert.deepEqual([closed.code, closed.reason], [4403, 'Forbidden']);
  },

  async 'a session that ends closes with 4403, and the client comes back with a new token'() {
    let connections = 0;
    const reasons = [];
    const c = client({
      retryAttempts: 5,
      retryWait: () => pause(10),
      connectionParams: () => ({ token: connections === 0 ? 'sebentar' : 'baik' }),
      on: { connected: () => connections++, closed: (e) => reasons.push(e.code) },
    });
    const events = c.iterate({ query: 'subscription { hitung(sampai: 1000000, jeda: 50) { n } }' });
    const found = [];
    for await (const item of events) {
      found.push(item.data.hitung.n);
      if (connections === 2 && found.at(-1) === 2) break;
    }

    assert.deepEqual(reasons[0], 4403);
    assert.ok(found.lastIndexOf(1) > 0, found.join());
    await liveSources(url, 0);
    await c.dispose();
  },

  async 'pings of the client are answered'() {
    let pongs = 0;
    const c = client({ keepAlive: 50, lazyCloseTimeout: 500, on: { pong: (received) => { if (received) pongs++; } } });
    await collect(c.iterate({ query: 'subscription { hitung(sampai: 10, jeda: 30) { n } }' }));
    assert.ok(pongs >= 2, `${pongs} pongs`);
    await c.dispose();
  },

  async 'closing the socket properly ends every source'() {
    const c = client();
    for (let i = 0; i < 20; i++) c.subscribe({ query: 'subscription { diam }' }, { next() {}, error() {}, complete() {} });
    await liveSources(url, 20);
    await c.dispose();
    await liveSources(url, 0);
  },
}, only);
