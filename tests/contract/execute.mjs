// Writes random requests against mock/tiruan.graphql and what graphql-js answers, one JSON object per line:
//   { index, seed, text, operationName?, variables, nullCondition?, answers: { "16": answer, "17": answer }, potential?: [path, ...], full? }
// answer: { data, errors: [path, ...] } with data as JSON text, or { refused: true } for a request error.
// `potential` are the paths of all errors there would be if every output could be null, and `full` is that answer's data.
// node execute.mjs --seed 1 --count 2000 [--from 0] [--stats]

import { mockSchemas } from './lib/mock-schema.mjs';
import { MockWorld } from './lib/mock-world.mjs';
import { generateRequest } from './lib/operation-generator.mjs';
import { options, writeLine } from './lib/command-line.mjs';
import { Random } from './lib/random.mjs';
import { versions } from './lib/reference.mjs';

const { seed, count, from, stats } = options({ seed: 1, count: 2000, from: 0, stats: false });
const schemas = Object.fromEntries(versions.map(({ label, graphql }) => [label, mockSchemas(graphql)]));
const seen = { refused: 0, withErrors: 0, errors: 0, bytes: 0, largest: 0, differing: 0 };

// A null that goes up leaves siblings behind that still run; in version 16 nobody hears when they fail.
process.on('unhandledRejection', (reason) => {
  if (!(reason instanceof Error) || reason.path === undefined) throw reason;
});

for (let index = from; index < from + count; index++) {
  const random = Random.forItem(seed ^ 0x5eed, index);
  const request = generateRequest(schemas['16'].strict, random);
  const line = { index, seed: random.int(0x100000000), ...request, answers: {} };
  for (const { label, graphql } of versions) line.answers[label] = shown(await run(graphql, schemas[label].strict, schemas[label].strict, line, index, false));
  if (!line.answers['17'].refused) {
    const { graphql, label } = versions[1];
    const all = shown(await run(graphql, schemas[label].loose, schemas[label].strict, line, index, true));
    Object.assign(line, { potential: all.errors, full: all.data });
  }

  if (stats) tally(line);
  else await writeLine(line);
}

if (stats) console.log(JSON.stringify(seen, null, 2));

async function run(graphql, schema, strict, { text, operationName, variables, seed: worldSeed }, index, nullsAreErrors) {
  const document = graphql.parse(text);
  if (!nullsAreErrors) {
    const faults = graphql.validate(schema, document);
    if (faults.length > 0) throw new Error(`Request ${index} is not valid: ${faults[0].message}\n${text}`);
  }

  const world = new MockWorld(strict, worldSeed, new Random(worldSeed), nullsAreErrors);
  return graphql.execute({ schema, document, operationName, variableValues: JSON.parse(variables), fieldResolver: world.resolve });
}

function shown({ data, errors }) {
  if (data === undefined) return { refused: true };
  return { data: JSON.stringify(data), errors: (errors ?? []).map((e) => e.path) };
}

function tally(line) {
  const answer = line.answers['17'];
  if (JSON.stringify(answer) !== JSON.stringify(line.answers['16'])) seen.differing++;
  if (answer.refused) return seen.refused++;
  if (answer.errors.length > 0) seen.withErrors++;
  seen.errors += answer.errors.length;
  seen.bytes += answer.data.length;
  seen.largest = Math.max(seen.largest, line.full.length);
}
