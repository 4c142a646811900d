// Every way to break the protocol, by hand, and the close code each earns: node ws-raw.mjs --url http://127.0.0.1:PORT/graphql [--only NAME]
// The server is the sample with InitTimeout 1 s, MaxMessageBytes 10,000, MaxOperations 5, KeepAlive and PongTimeout 1 s.

import WebSocket from 'ws';
import { once } from 'node:events';
import { options } from './lib/command-line.mjs';
import { assert, liveSources, pause, runScenarios, socketAddress } from './lib/scenarios.mjs';

const { url, only } = options({ url: '', only: '' });
const init = { type: 'connection_init' };
const ask = (id, query, more = {}) => ({ id, type: 'subscribe', payload: { query, ...more } });

/** A socket that is open, with what it received and how it was closed. */
async function open(protocols = 'graphql-transport-ws', more = {}) {
  const socket = new WebSocket(socketAddress(url), protocols, more);
  const messages = [];
  const waiting = [];
  socket.on('message', (data) => {
    messages.push(JSON.parse(data));
    waiting.splice(0).forEach((w) => w());
  });
  const closed = once(socket, 'close').then(([code, reason]) => [code, String(reason)]);
  await once(socket, 'open');
  const send = (message, sendOptions = {}) => socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message), sendOptions);
  const until = async (count) => {
    while (messages.length < count) await Promise.race([new Promise((resolve) => waiting.push(resolve)), closed.then((c) => assert.fail(`closed by ${c}`))]);
    return messages;
  };
  return { socket, messages, closed, send, until };
}

async function ready() {
  const c = await open();
  c.send(init);
  assert.deepEqual(await c.until(1), [{ type: 'connection_ack' }]);
  return c;
}

const malformed = {
  'text that is no JSON': '{',
  'an empty message': '',
  'a list': '[]',
  'no type': '{"id":"1"}',
  'a type that is no text': '{"type":1}',
  'an unknown type': '{"type":"start"}',
  'a message of the server': '{"id":"1","type":"next","payload":{"data":null}}',
  'an acknowledgement': '{"type":"connection_ack"}',
  'a ping with a list': '{"type":"ping","payload":[]}',
  'a pong with a text': '{"type":"pong","payload":"x"}',
  'an initialisation with a number': '{"type":"connection_init","payload":1}',
  'a subscribe without id': '{"type":"subscribe","payload":{"query":"{ __typename }"}}',
  'a subscribe with an empty id': '{"id":"","type":"subscribe","payload":{"query":"{ __typename }"}}',
  'a subscribe with a number for id': '{"id":1,"type":"subscribe","payload":{"query":"{ __typename }"}}',
  'a subscribe without payload': '{"id":"1","type":"subscribe"}',
  'a subscribe without query': '{"id":"1","type":"subscribe","payload":{}}',
  'a query that is no text': '{"id":"1","type":"subscribe","payload":{"query":1}}',
  'variables that are a list': '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","variables":[]}}',
  'extensions that are a text': '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","extensions":"x"}}',
  'an operation name that is a number': '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","operationName":1}}',
  'half a surrogate pair': '{"id":"1","type":"subscribe","payload":{"query":"{ gema(teks: \\"\\\\ud800\\") \\ud800 }"}}',
  'the same name twice': '{"type":"ping","type":"pong"}',
  'a complete without id': '{"type":"complete"}',
  'JSON nested 100 levels deep': `{"type":"ping","payload":{"a":${'['.repeat(100)}${']'.repeat(100)}}}`,
  'a binary message': Buffer.from('{"type":"ping"}'),
};

const scenarios = {};
for (const [name, message] of Object.entries(malformed)) {
  scenarios[`4400: ${name}`] = async () => {
    const c = await ready();
    c.send(message);
    const [code, reason] = await c.closed;
    assert.equal(code, 4400, reason);
    assert.notEqual(reason, '');
  };
}

await runScenarios({
  ...scenarios,

  async '4401: subscribe before connection_init'() {
    const c = await open();
    c.send(ask('1', '{ __typename }'));
    assert.deepEqual(await c.closed, [4401, 'Unauthorized']);
  },

  async '4401: subscribe before connection_ack'() {
    const c = await open();
    c.send({ ...init, payload: { token: 'lambat' } });
    c.send(ask('1', '{ __typename }'));
    assert.deepEqual(await c.closed, [4401, 'Unauthorized']);
  },

  async '4403: refused by the application'() {
    const c = await open();
    c.send({ ...init, payload: { token: 'buruk' } });
    assert.deepEqual(await c.closed, [4403, 'Forbidden']);
  },

  async '4403: the session ends'() {
    const c = await open();
    c.send({ ...init, payload: { token: 'sebentar' } });
    await c.until(1);
    c.send(ask('1', 'subscription { diam }'));
    await liveSources(url, 1);
    assert.equal((await c.closed)[0], 4403);
    await liveSources(url, 0);
  },

  async '4406: another sub-protocol, or none'() {
    const c = await open([]);
    assert.deepEqual(await c.closed, [4406, 'Subprotocol not acceptable']);
    // A client that named others must fail a handshake that names none (RFC 6455, 4.1); it hears no code.
    const other = new WebSocket(socketAddress(url), 'graphql-ws');
    assert.match(String((await once(other, 'error'))[0]), /subprotocol/);
  },

  async 'the sub-protocol is found among others'() {
    const c = await open(['graphql-ws', 'graphql-transport-ws']);
    assert.equal(c.socket.protocol, 'graphql-transport-ws');
    c.socket.terminate();
  },

  async '4408: no connection_init in time'() {
    const began = Date.now();
    const c = await open();
    assert.deepEqual(await c.closed, [4408, 'Connection initialisation timeout']);
    assert.ok(Date.now() - began >= 900);
  },

  async '4409: an id that is taken'() {
    const c = await ready();
    c.send(ask('satu', 'subscription { diam }'));
    await liveSources(url, 1);
    c.send(ask('satu', '{ __typename }'));
    assert.deepEqual(await c.closed, [4409, 'Subscriber for satu already exists']);
    await liveSources(url, 0);
  },

  async '4429: a second connection_init'() {
    const c = await ready();
    c.send(init);
    assert.deepEqual(await c.closed, [4429, 'Too many initialisation requests']);
  },

  async '4429: a second connection_init before the first is answered'() {
    const c = await open();
    c.send({ ...init, payload: { token: 'lambat' } });
    c.send(init);
    assert.deepEqual(await c.closed, [4429, 'Too many initialisation requests']);
  },

  async '4500: the application fails'() {
    const c = await open();
    c.send({ ...init, payload: { token: 'rusak' } });
    assert.deepEqual(await c.closed, [4500, 'Internal server error']);
  },

  async '1009: a message that is too large'() {
    const c = await ready();
    c.send(JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(10_000) } }));
    assert.deepEqual(await c.closed, [1009, 'Message too big']);
  },

  async '1009: a message that grows too large in fragments'() {
    const c = await ready();
    c.send('{"type":"ping","payload":{"x":"', { fin: false });
    for (let i = 0; i < 200; i++) c.send('x'.repeat(100), { fin: false });
    assert.deepEqual(await c.closed, [1009, 'Message too big']);
  },

  async 'a message of exactly the size that is served'() {
    const c = await ready();
    const bare = JSON.stringify({ type: 'ping', payload: { x: '' } }).length;
    c.send({ type: 'ping', payload: { x: 'x'.repeat(10_000 - bare) } });
    assert.equal((await c.until(2))[1].payload.x.length, 10_000 - bare);
    c.socket.terminate();
  },

  async 'a message in fragments is put together'() {
    const c = await ready();
    for (const letter of JSON.stringify(ask('f', '{ gema(teks: "é😀") }'))) c.send(letter, { fin: false });
    c.send('', { fin: true });
    assert.deepEqual((await c.until(3)).slice(1), [{ id: 'f', type: 'next', payload: { data: { gema: 'é😀' } } }, { id: 'f', type: 'complete' }]);
    c.socket.terminate();
  },

  async 'text that is not UTF-8 closes the socket'() {
    const c = await ready();
    c.send(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), { binary: false });
    const [code] = await c.closed;
    // The WebSocket layer below fails the connection at once (RFC 6455, 8.1), before the protocol could name a code of its own.
    assert.ok([1006, 1007].includes(code), String(code));
    await liveSources(url, 0);
  },

  async 'ping is answered, with its payload'() {
    const c = await ready();
    c.send({ type: 'ping' });
    c.send({ type: 'ping', payload: { a: [1, 'é'] } });
    assert.deepEqual((await c.until(3)).slice(1), [{ type: 'pong' }, { type: 'pong', payload: { a: [1, 'é'] } }]);
    c.socket.terminate();
  },

  async 'ping is answered before the initialisation'() {
    const c = await open();
    c.send({ type: 'ping' });
    assert.deepEqual(await c.until(1), [{ type: 'pong' }]);
    c.socket.terminate();
  },

  async 'complete for an unknown id is ignored'() {
    const c = await ready();
    c.send({ id: 'x', type: 'complete' });
    c.send({ type: 'ping' });
    assert.deepEqual((await c.until(2))[1], { type: 'pong' });
    c.socket.terminate();
  },

  async 'an id is free again at once after complete, from either side'() {
    const c = await ready();
    for (let i = 0; i < 50; i++) {
      c.send(ask('a', 'subscription { deras { n } }'));
      c.send({ id: 'a', type: 'complete' });
    }

    c.send(ask('a', '{ kantor(kode: "00") { kode } }'));
    while (c.messages.at(-1).type !== 'complete') await c.until(c.messages.length + 1);
    assert.deepEqual(c.messages.at(-2), { id: 'a', type: 'next', payload: { data: { kantor: { kode: '00' } } } });
    c.send(ask('a', '{ __typename }'));
    const before = c.messages.length;
    assert.deepEqual((await c.until(before + 2)).at(-1), { id: 'a', type: 'complete' });
    await liveSources(url, 0);
    c.socket.terminate();
  },

  async 'nothing comes for an operation after its complete'() {
    const c = await ready();
    c.send(ask('t', '{ tunggu(milidetik: 200) }'));
    await pause(50);
    c.send({ id: 't', type: 'complete' });
    await pause(400);
    assert.equal(c.messages.length, 1);
    c.socket.terminate();
  },

  async 'too many operations are refused one by one'() {
    const c = await ready();
    for (let i = 0; i < 5; i++) c.send(ask(`o${i}`, 'subscription { diam }'));
    await liveSources(url, 5);
    c.send(ask('more', '{ __typename }'));
    const refusal = (await c.until(2))[1];
    assert.deepEqual([refusal.id, refusal.type, refusal.payload[0].extensions.code], ['more', 'error', 'LIMIT_EXCEEDED']);
    c.send({ id: 'o1', type: 'complete' });
    await liveSources(url, 4);
    c.send(ask('more', '{ __typename }'));
    assert.deepEqual((await c.until(4)).slice(2), [{ id: 'more', type: 'next', payload: { data: { __typename: 'Query' } } }, { id: 'more', type: 'complete' }]);
    c.socket.close(1000);
    assert.equal((await c.closed)[0], 1000);
    await liveSources(url, 0);
  },

  async 'a peer that answers no pings is cut off'() {
    const c = await open('graphql-transport-ws', { autoPong: false });
    c.send(init);
    await c.until(1);
    c.send(ask('1', 'subscription { diam }'));
    await liveSources(url, 1);
    assert.equal((await c.closed)[0], 1006);
    await liveSources(url, 0);
  },

  async 'a peer that answers pings stays'() {
    const c = await ready();
    await pause(4_000);
    c.send({ type: 'ping' });
    assert.deepEqual((await c.until(2))[1], { type: 'pong' });
    c.socket.terminate();
  },

  async 'a page of another site cannot open a socket, one of the own or an allowed site can'() {
    const refused = new WebSocket(socketAddress(url), 'graphql-transport-ws', { origin: 'https://jahat.example' });
    assert.match(String((await once(refused, 'error'))[0]), /403/);
    for (const origin of [new URL(url).origin, 'https://dasbor.example']) (await open('graphql-transport-ws', { origin })).socket.terminate();
  },

  async 'two hundred sockets that are cut leave nothing running'() {
    const all = await Promise.all(Array.from({ length: 200 }, async (_, i) => {
      const c = await ready();
      c.send(ask('a', i % 2 ? 'subscription { diam }' : 'subscription { kantorBerubah { kode } }'));
      if (i % 4 === 0) c.send(ask('b', 'subscription { hitung(sampai: 1000000, jeda: 5) { n } }'));
      return c;
    }));
    await liveSources(url, 250);
    // Half by closing the TCP connection without a word, half by resetting it.
    all.forEach((c, i) => (i % 2 ? c.socket.terminate() : c.socket._socket.resetAndDestroy()));
    await liveSources(url, 0);
  },
}, only);
