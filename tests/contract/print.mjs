// Writes how graphql-js prints, one JSON object per line.
// node print.mjs --seed 1 --count 3000     generated texts that both versions accept: { index, family, text, base64?, printed: { "16", "17" } }
// node print.mjs --schemas                 the fixed schemas: { schema, printed: { "16", "17" } }
// Version 16 cannot print a default value of a custom scalar that is an object: printed["16"] is null there.

import { makeCase } from './lib/cases.mjs';
import { options, writeLine } from './lib/command-line.mjs';
import { parse, versions } from './lib/reference.mjs';
import { schemas } from './lib/schemas.mjs';

const given = options({ seed: 1, count: 3000, from: 0, schemas: false });

if (given.schemas) {
  for (const schema of schemas) {
    await writeLine({ schema: schema.name, printed: byVersion((label, graphql) => printSchema(label, graphql, schema.built[label])) });
  }
} else {
  for (let index = given.from; index < given.from + given.count; index++) {
    const { family, text, base64 } = makeCase(schemas, given.seed, index);
    const parsed = byVersion((_, graphql) => parse(graphql, text));
    if (!parsed['16'].ok || !parsed['17'].ok) continue;
    await writeLine({ index, family, text, base64, printed: byVersion((label, graphql) => graphql.print(parsed[label].document)) });
  }
}

function printSchema(label, graphql, schema) {
  try {
    return graphql.printSchema(schema);
  } catch (error) {
    if (label === '16' && /Cannot convert value to AST/.test(error.message)) return null;
    throw error;
  }
}

function byVersion(make) {
  return Object.fromEntries(versions.map(({ label, graphql }) => [label, make(label, graphql)]));
}
