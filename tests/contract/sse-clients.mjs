// graphql-sse, the protocol's own client, and plain fetch against the sample server: node sse-clients.mjs --url http://127.0.0.1:PORT/graphql [--only NAME]
// The server is the sample with KeepAlive 200 ms; the header "token: sebentar" gives a session of one second.

import { createClient } from 'graphql-sse';
import { connect } from 'node:net';
import { once } from 'node:events';
import { options } from './lib/command-line.mjs';
import { assert, liveSources, pause, runScenarios } from './lib/scenarios.mjs';

const { url, only } = options({ url: '', only: '' });
const client = (more = {}) => createClient({ url, retryAttempts: 0, ...more });
const numbers = (n) => Array.from({ length: n }, (_, i) => i + 1);

async function collect(iterator) {
  const found = [];
  for await (const item of iterator) found.push(item);
  return found;
}

const post = (body, headers = {}, more = {}) => fetch(url, {
  method: 'POST',
  headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...more,
});

/** The events of a whole stream, comments counted. */
function events(text) {
  const blocks = text.split('\n\n').filter((b) => b !== '');
  return {
    comments: blocks.filter((b) => b === ':').length,
    events: blocks.filter((b) => b !== ':').map((b) => {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(b) ?? assert.fail(`no event: ${b}`);
      return data === '' ? event : [event, JSON.parse(data)];
    }),
  };
}

/** A connection of our own, that can be reset. */
async function raw(query) {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const body = JSON.stringify({ query });
  socket.write(`POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await once(socket, 'data');
  socket.on('error', () => {});
  return socket;
}

await runScenarios({
  async 'a subscription is delivered whole and completes'() {
    const c = client();
    const found = await collect(c.iterate({ query: 'subscription ($s: Int!) { hitung(sampai: $s) { n } }', variables: { s: 50 } }));
    assert.deepEqual(found, numbers(50).map((n) => ({ data: { hitung: { n } } })));
    await liveSources(url, 0);
    c.dispose();
  },

  async 'a query and a mutation answer once and complete'() {
    const c = client();
    assert.deepEqual(await collect(c.iterate({ query: '{ kantor(kode: "10") { nama } }' })), [{ data: { kantor: { nama: 'Provinsi 1' } } }]);
    assert.deepEqual(
      await collect(c.iterate({ query: 'mutation { gantiNama(input: { kode: "4020", nama: "Baru" }) { kantor { nama } } }' })),
      [{ data: { gantiNama: { kantor: { nama: 'Baru' } } } }]);
    c.dispose();
  },

  async 'a mutation feeds a subscription'() {
    const c = client();
    const changes = c.iterate({ query: 'subscription { kantorBerubah(kode: "4019") { nama } }' });
    const first = changes.next();
    await liveSources(url, 1);
    await pause(50);
    await collect(c.iterate({ query: 'mutation { gantiNama(input: { kode: "4019", nama: "Elok" }) { kantor { nama } } }' }));
    assert.deepEqual((await first).value, { data: { kantorBerubah: { nama: 'Elok' } } });
    await changes.return();
    await liveSources(url, 0);
    c.dispose();
  },

  async 'stopping by the client ends the source'() {
    const c = client();
    const stop = c.subscribe({ query: 'subscription { diam }' }, { next() {}, error() {}, complete() {} });
    await liveSources(url, 1);
    stop();
    await liveSources(url, 0);
    c.dispose();
  },

  async 'a client that reads on reconnects by itself after the line broke'() {
    let connections = 0;
    let aborter;
    const c = client({
      retryAttempts: 5,
      retry: () => pause(20),
      fetchFn: (input, init) => {
        connections++;
        if (connections > 1) return fetch(input, init);
        return raw('subscription { hitung(sampai: 100, jeda: 20) { n } }').then((socket) => {
          aborter = () => socket.resetAndDestroy();
          setTimeout(aborter, 50);
          return new Response(new ReadableStream({ start(controller) { socket.on('close', () => controller.error(new TypeError('reset'))); } }), { headers: { 'content-type': 'text/event-stream' } });
        });
      },
    });
    const found = await collect(c.iterate({ query: 'subscription { hitung(sampai: 3) { n } }' }));
    assert.deepEqual(found.map((f) => f.data.hitung.n), [1, 2, 3]);
    assert.equal(connections, 2);
    await liveSources(url, 0);
    c.dispose();
  },

  async 'the stream is what the protocol says, byte for byte'() {
    const response = await post({ query: 'subscription { hitung(sampai: 2) { n } }' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.match(response.headers.get('cache-control'), /no-store/);
    assert.equal(response.headers.get('content-encoding'), null);
    assert.equal(
      await response.text(),
      ':\n\nevent: next\ndata: {"data":{"hitung":{"n":1}}}\n\nevent: next\ndata: {"data":{"hitung":{"n":2}}}\n\nevent: complete\ndata: \n\n');
  },

  async 'GET serves queries and subscriptions, and no mutation'() {
    const get = (query) => fetch(`${url}?query=${encodeURIComponent(query)}`, { headers: { accept: 'text/event-stream' } });
    assert.deepEqual(events(await (await get('subscription { hitung(sampai: 1) { n } }')).text()).events, [['next', { data: { hitung: { n: 1 } } }], 'complete']);
    assert.deepEqual(events(await (await get('{ gema(teks: "a") }')).text()).events, [['next', { data: { gema: 'a' } }], 'complete']);
    const mutation = await get('mutation { gantiNama(input: { kode: "4018", nama: "Dicuri" }) { kantor { nama } } }');
    assert.equal(mutation.status, 405);
    const after = await post({ query: '{ kantor(kode: "4018") { nama } }' }, { accept: 'application/json' });
    assert.deepEqual(await after.json(), { data: { kantor: { nama: 'Kabupaten 4-18' } } });
  },

  async 'request errors are told in the stream'() {
    for (const [query, code] of [['{', 'GRAPHQL_SYNTAX'], ['{ tidakAda }', 'GRAPHQL_VALIDATION'], ['subscription { rusak }', 'SUMBER_RUSAK'], ['query A { __typename } query B { __typename }', 'OPERATION_NOT_FOUND']]) {
      const response = await post({ query });
      assert.equal(response.status, 200);
      const told = events(await response.text()).events;
      assert.equal(told.length, 2);
      assert.equal(told[0][1].errors[0].extensions.code, code);
      assert.ok(!('data' in told[0][1]));
      assert.equal(told[1], 'complete');
    }
  },

  async 'a body that is no request is refused by status'() {
    assert.equal((await post('{')).status, 400);
    assert.equal((await post({})).status, 400);
    assert.equal((await post({ query: '{ __typename }' }, { 'content-type': 'text/plain' })).status, 415);
  },

  async 'errors of an event are in its answer; a failed source ends the stream'() {
    const told = events(await (await post({ query: 'subscription { hitung(sampai: 3, gagalPada: 2) { wajib } }' })).text()).events;
    assert.deepEqual(told.map((t) => t[1].data), [{ hitung: { wajib: 1 } }, null, { hitung: { wajib: 3 } }, undefined]);
    assert.deepEqual(told[1][1].errors[0].path, ['hitung', 'wajib']);
    const broken = await (await post({ query: 'subscription { putus(sesudah: 1) }' })).text();
    assert.doesNotMatch(broken, /hunter3/);
    const ended = events(broken).events;
    assert.deepEqual([ended.length, ended[0][1], ended[1][1].errors[0].extensions.code, ended[2]], [3, { data: { putus: 1 } }, 'INTERNAL_ERROR', 'complete']);
    await liveSources(url, 0);
  },

  async 'comments keep a silent stream alive'() {
    const told = events(await (await post({ query: 'subscription { hitung(sampai: 1, jeda: 1100) { n } }' })).text());
    assert.ok(told.comments >= 4, `${told.comments} comments`);
    assert.equal(told.events.length, 2);
  },

  async 'JSON is preferred where it is liked as much, except by subscriptions'() {
    const both = { accept: 'application/json, text/event-stream' };
    assert.match((await post({ query: '{ __typename }' }, both)).headers.get('content-type'), /^application\/json/);
    assert.match((await post({ query: '{ __typename }' }, { accept: '*/*' })).headers.get('content-type'), /^application\/json/);
    assert.match((await post({ query: '{ __typename }' }, { accept: 'application/json;q=0.5, text/event-stream' })).headers.get('content-type'), /^text\/event-stream/);
    const stream = await post({ query: 'subscription { hitung(sampai: 1) { n } }' }, both);
    assert.match(stream.headers.get('content-type'), /^text\/event-stream/);
    await stream.text();
    assert.equal((await post({ query: '{ __typename }' }, { accept: 'image/png' })).status, 406);
    const none = await post({ query: 'subscription { hitung(sampai: 1) { n } }' }, { accept: 'application/json' });
    assert.ok('errors' in await none.json());
  },

  async 'a session that ends ends the stream with an error'() {
    const told = events(await (await post({ query: 'subscription { diam }' }, { token: 'sebentar' })).text()).events;
    assert.deepEqual([told.length, told[0][1].errors[0].extensions.code, told[1]], [2, 'SESSION_ENDED', 'complete']);
    await liveSources(url, 0);
  },

  async 'two hundred streams that are cut leave nothing running'() {
    const all = await Promise.all(numbers(200).map((n) => raw(n % 2 ? 'subscription { diam }' : 'subscription { hitung(sampai: 1000000, jeda: 5) { n } }')));
    await liveSources(url, 200);
    all.forEach((socket, i) => (i % 2 ? socket.destroy() : socket.resetAndDestroy()));
    await liveSources(url, 0);
  },
}, only);
