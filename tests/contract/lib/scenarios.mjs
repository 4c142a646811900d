// Runs named scenarios against a server one after the other, and says how each went: { name, ok, message? } per line.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { writeLine } from './command-line.mjs';

const MOST_MILLISECONDS = 20_000;

export async function runScenarios(scenarios, only = '') {
  for (const [name, run] of Object.entries(scenarios)) {
    if (only !== '' && name !== only) continue;
    const limit = new AbortController();
    try {
      await Promise.race([
        run(),
        pause(MOST_MILLISECONDS, undefined, { signal: limit.signal }).then(() => assert.fail(`not done after ${MOST_MILLISECONDS} ms`)),
      ]);
      await writeLine({ name, ok: true });
    } catch (error) {
      await writeLine({ name, ok: false, message: String(error?.stack ?? JSON.stringify(error)) });
    } finally {
      limit.abort();
    }
  }

  // Sockets that a failed scenario left open would keep the process alive.
  process.exit(0);
}

/** Waits until the server counts this many live sources; fails after two seconds. */
export async function liveSources(url, expected) {
  const address = new URL('/hidup', url);
  let live;
  for (const end = Date.now() + 2_000; Date.now() < end; await pause(20)) {
    live = Number(await (await fetch(address)).text());
    if (live === expected) return;
  }

  assert.fail(`${live} sources are live, not ${expected}`);
}

export const socketAddress = (url) => url.replace(/^http/, 'ws');
export { assert, pause };
