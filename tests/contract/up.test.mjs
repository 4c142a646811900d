// The README's first command, as somebody new types it: in a fresh clone, with nothing but what the machine has.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const page = 'src/Kinerja.GraphQL.AspNetCore/ide/dist';
const hierarki = 'query Hierarki { satker(kode: "00") { kode nama jenis jumlahAnak anak { kode nama jenis anak { kode nama } } } }';

let clone;
let port;

before(async () => {
  clone = join(mkdtempSync(join(tmpdir(), 'kinerja-up-')), 'clone');
  execFileSync('git', ['clone', '--quiet', '--local', repository, clone]);
  // Built once for this machine already; building it again is npm's test and not ours.
  if (existsSync(join(repository, page))) cpSync(join(repository, page), join(clone, page), { recursive: true });
  port = await freePort();
});

after(() => rmSync(join(clone, '..'), { recursive: true, force: true }));

test('./kinerja up serves the whole country, a second start too, and Ctrl-C leaves nothing behind', { timeout: 900_000 }, async () => {
  const first = await start();
  assert.deepEqual(await country(first.token), { provinsi: 38, bawahan: 514, maluku: 11, malukuUtara: 10 });

  const token = execFileSync('./kinerja', ['token', 'ANALIS', '81'], { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: environment() });
  assert.match(token, /^\S+\n$/);
  const { data } = await ask(token.trim(), '{ satker(kode: "81") { anak { kode } } pusat: satker(kode: "00") { kode } }');
  assert.equal(data.satker.anak.length, 11);
  assert.equal(data.pusat, null);

  await stop(first);
  assert.equal(await isOpen(port), false);
  assert.deepEqual(left(), []);

  const second = await start();
  assert.match(second.output, /there are satker already: nothing to do/);
  assert.deepEqual(await country(second.token), { provinsi: 38, bawahan: 514, maluku: 11, malukuUtara: 10 });
  await stop(second);
  assert.deepEqual(left(), []);
});

// The database of the clone itself, whatever the tests around this one use.
function environment() {
  const { ConnectionStrings__Kinerja, ConnectionStrings__KinerjaOwner, ...rest } = process.env;
  return { ...rest, KINERJA_PORT: String(port) };
}

function start() {
  const child = spawn('./kinerja', ['up'], { cwd: clone, env: environment(), detached: true });
  const up = { child, output: '', ended: new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal))) };
  return new Promise((resolve, reject) => {
    const read = (text) => {
      up.output += text;
      const token = /^ {2}token {6}(\S+)$/m.exec(up.output);
      if (token && up.output.includes('curl -s')) resolve(Object.assign(up, { token: token[1] }));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    up.ended.then((code) => reject(new Error(`'up' ended with ${code}:\n${up.output}`)));
  });
}

// As a terminal does it: to the script and everything it started.
async function stop(up) {
  process.kill(-up.child.pid, 'SIGINT');
  assert.equal(await up.ended, 130, up.output);
}

async function country(token) {
  const { data, errors } = await ask(token, hierarki);
  assert.equal(errors, undefined);
  const { anak } = data.satker;
  const below = (kode) => anak.find((p) => p.kode === kode).anak.length;
  return { provinsi: anak.length, bawahan: anak.reduce((n, p) => n + p.anak.length, 0), maluku: below('81'), malukuUtara: below('82') };
}

async function ask(token, query) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

// Processes that were started from the clone and still run.
function left() {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(clone));
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}

function isOpen(candidate) {
  return new Promise((resolve) => {
    const socket = connect(candidate, '127.0.0.1');
    socket.on('connect', () => resolve(true) || socket.destroy());
    socket.on('error', () => resolve(false));
  });
}
