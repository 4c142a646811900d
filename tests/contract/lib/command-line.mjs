// The few habits our scripts share: named options, and lines to a pipe that may be slower than we are.

import { once } from 'node:events';
import { parseArgs } from 'node:util';

/** Options with defaults; the default's type is the option's type. KINERJA_SEED stands in for --seed. */
export function options(defaults) {
  const { values } = parseArgs({
    options: Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, { type: typeof value === 'boolean' ? 'boolean' : 'string' }])),
  });
  const given = { ...(process.env.KINERJA_SEED && 'seed' in defaults ? { seed: process.env.KINERJA_SEED } : {}), ...values };
  return Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, given[key] === undefined ? value : typeof value === 'number' ? whole(key, given[key]) : given[key]]));
}

function whole(key, text) {
  const number = Number(text);
  if (!Number.isInteger(number)) throw new Error(`--${key} takes a whole number, not "${text}".`);
  return number;
}

export async function writeLine(value) {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}
