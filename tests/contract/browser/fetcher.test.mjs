// The part of the GraphiQL page that asks and reads, against a server of this file's own.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { parse } from 'graphql';
import { readEvents } from '../../../src/Kinerja.GraphQL.AspNetCore/ide/src/events.js';
import { createFetcher } from '../../../src/Kinerja.GraphQL.AspNetCore/ide/src/fetcher.js';

let answer;
let server;
let fetcher;

before(async () => {
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  fetcher = createFetcher(`http://127.0.0.1:${server.address().port}/`);
});

after(() => server.close());

const bytes = (...parts) => new Blob(parts).stream();

async function all(events) {
  const found = [];
  for await (const event of events) found.push(event);
  return found;
}

test('A query is posted as JSON with the headers that were typed, and its answer is read whatever the status', async () => {
  let received;
  answer = async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    received = { body: JSON.parse(body), method: request.method, accept: request.headers.accept, authorization: request.headers.authorization };
    response.writeHead(400, { 'content-type': 'application/graphql-response+json; charset=utf-8' }).end('{"errors":[]}');
  };

  assert.deepEqual(await fetcher({ query: '{a}' }, { headers: { authorization: 'Bearer x' } }), { errors: [] });
  assert.deepEqual(received, {
    body: { query: '{a}' },
    method: 'POST',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    authorization: 'Bearer x',
  });
});

test('An answer that is no JSON is shown with its status', async () => {
  answer = (_, response) => response.writeHead(502, 'Bad Gateway', { 'content-type': 'text/html' }).end('<p>down');
  await assert.rejects(fetcher({ query: '{a}' }), { message: 'The server answered 502 Bad Gateway and no JSON: <p>down' });
});

test('A subscription, chosen by its name, is asked for as events', async () => {
  answer = (request, response) => {
    assert.match(request.headers.accept, /^text\/event-stream, /);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end('event: next\ndata: {"data":{"a":1}}\n\nevent: next\ndata: {"data":{"a":2}}\n\nevent: complete\ndata:\n\n');
  };
  const events = await fetcher({ query: '', operationName: 'S' }, { documentAST: parse('query Q { a } subscription S { a }') });
  assert.deepEqual(await all(events), [{ data: { a: 1 } }, { data: { a: 2 } }]);
});

test('A subscription that is stopped ends its request and its events', { timeout: 10_000 }, async () => {
  let closed;
  answer = (_, response) => {
    closed = once(response, 'close');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: next\ndata: {"data":{"a":1}}\n\n');
  };
  const events = await fetcher({ query: '' }, { documentAST: parse('subscription { a }') });
  assert.deepEqual((await events.next()).value, { data: { a: 1 } });
  const waiting = events.next();
  await events.return();
  assert.deepEqual(await waiting, { done: true, value: undefined });
  await closed;
});

test('Events are read across any cut, with comments, every line end, and data of several lines', async () => {
  const text = ':\r\n\r\nevent: next\r\ndata: {"a":\r\ndata: "é"}\r\n\r\n: tetap hidup\n\nevent:next\ndata:{"b":2}\n\nevent: complete\ndata: \n\nevent: next\ndata: {"c":3}\n\n';
  const whole = new TextEncoder().encode(text);
  for (let cut = 0; cut <= whole.length; cut++) {
    assert.deepEqual(await all(readEvents(bytes(whole.slice(0, cut), whole.slice(cut)))), [{ a: 'é' }, { b: 2 }]);
  }
});

test('A stream that breaks off without "complete" ends', async () => {
  assert.deepEqual(await all(readEvents(bytes('event: next\ndata: {"a":1}\n\nevent: next\ndata: {"b"'))), [{ a: 1 }]);
});
