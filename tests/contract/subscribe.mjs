// Writes subscriptions to mock/langganan.graphql with random events, and what graphql-js answers to each event, one JSON object per line:
//   { index, text, variables, field, events: [value, ...], answers: { "16": [answer, ...] | refusal, "17": ... } }
// answer: { data, errors: [path, ...] } with data as JSON text; refusal: { refused: [[path, [[line, column], ...]], ...] }.
// node subscribe.mjs --seed 1 --count 500 [--from 0]

import { readFileSync } from 'node:fs';
import { options, writeLine } from './lib/command-line.mjs';
import { Random } from './lib/random.mjs';
import { versions } from './lib/reference.mjs';

const { seed, count, from } = options({ seed: 1, count: 500, from: 0 });
const sdl = readFileSync(new URL('mock/langganan.graphql', import.meta.url), 'utf8');
const MOST_LEVELS = 3;

/** The root field and the text. */
const documents = [
  ['kabar', 'subscription { kabar { teks wajib } }'],
  ['kabarWajib', 'subscription S { kabarWajib { wajib satu { wajib satu { wajib } } } }'],
  ['kabar', 'subscription { kabar { satuWajib { satuWajib { wajib } } satu { teks } } }'],
  ['deret', 'subscription { deret { teks anak { wajib } anakWajib { wajib } } }'],
  ['deretBolong', 'subscription { deretBolong { wajib anakBolong { wajib anakBolong { wajib angka } } } }'],
  ['kabar', 'subscription ($x: Boolean!) { kabar { ...K @include(if: $x) anak { ...K } } } fragment K on Kabar { wajib satu { wajib } }'],
  ['deret', 'subscription ($x: Boolean!) { deret { wajib @skip(if: $x) teks satuWajib @include(if: $x) { teks } } }'],
  ['teks', 'subscription { teks }'],
  ['teksWajib', 'subscription { teksWajib }'],
  ['kabarWajib', 'subscription { ...R } fragment R on Subscription { kabarWajib { __typename anakBolong { anak { wajib } angka } } }'],
  ['argumen', 'subscription ($a: Int) { argumen(a: $a) { wajib } }'],
  ['argumen', 'subscription ($a: Int, $b: String) { argumen(b: $b, a: $a) { teks } }'],
];

for (let index = from; index < from + count; index++) {
  const random = Random.forItem(seed ^ 0x5ab5, index);
  const [field, text] = documents[index % documents.length];
  const variables = { ...(text.includes('$x') ? { x: random.chance(0.5) } : {}), ...(text.includes('$a') && random.chance(0.7) ? { a: random.chance(0.4) ? null : 1 } : {}) };
  const events = Array.from({ length: random.between(1, 5) }, () => valueOf(field, random));
  const line = { index, text, variables, field, events, answers: {} };
  for (const { label, graphql } of versions) line.answers[label] = await answers(graphql, line);
  await writeLine(line);
}

function valueOf(field, random) {
  if (random.chance(0.08)) return null;
  if (field.startsWith('teks')) return `t${random.int(100)}`;
  return field.startsWith('deret') ? list(random, 0) : kabar(random, 0);
}

function list(random, level) {
  return Array.from({ length: random.int(4) }, () => (random.chance(0.08) ? null : kabar(random, level + 1)));
}

function kabar(random, level) {
  const rare = (make) => (random.chance(0.1) ? null : make());
  const below = (make) => (level >= MOST_LEVELS ? null : rare(make));
  return {
    teks: rare(() => 'T'),
    wajib: rare(() => `W${level}`),
    angka: rare(() => level),
    satu: below(() => kabar(random, level + 1)),
    satuWajib: below(() => kabar(random, level + 1)),
    anak: below(() => list(random, level)),
    anakWajib: level >= MOST_LEVELS ? [] : rare(() => list(random, level)),
    anakBolong: level >= MOST_LEVELS ? [] : rare(() => list(random, level)),
  };
}

async function answers(graphql, { text, variables, field, events }) {
  const schema = graphql.buildSchema(sdl);
  const document = graphql.parse(text);
  const faults = graphql.validate(schema, document);
  if (faults.length > 0) throw new Error(`${text}: ${faults[0].message}`);
  async function* source() {
    for (const event of events) yield { [field]: event };
  }

  const result = await graphql.subscribe({ schema, document, variableValues: variables, subscribeFieldResolver: source });
  if (!(Symbol.asyncIterator in result)) return { refused: result.errors.map((e) => [e.path, e.locations.map(({ line, column }) => [line, column])]) };
  const found = [];
  for await (const { data, errors } of result) found.push({ data: JSON.stringify(data), errors: (errors ?? []).map((e) => e.path) });
  return found;
}
