// node introspect.mjs a.graphql b.graphql ...
// Prints { "16": introspection, "17": introspection } of the schema that the files make together, asked with every option of the
// usual introspection query. A version that cannot tell its own schema (16 fails on an object as default value of a custom scalar)
// gives { query, errors: [message, ...] } instead.

import { readFileSync } from 'node:fs';
import { versions } from './lib/reference.mjs';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Give the SDL files that make the schema.');
const sdl = files.map((file) => readFileSync(file, 'utf8')).join('\n');

const asked = {
  descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
};

const answers = versions.map(({ label, graphql }) => {
  const schema = graphql.buildSchema(sdl);
  const query = graphql.getIntrospectionQuery(asked);
  const { data, errors } = graphql.executeSync({ schema, document: graphql.parse(query) });
  return [label, errors ? { query, errors: errors.map((e) => e.message) } : { query, data }];
});

process.stdout.write(`${JSON.stringify(Object.fromEntries(answers), null, 2)}\n`);
