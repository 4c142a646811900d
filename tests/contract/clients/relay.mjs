// Compiles a screen written with Relay against a schema. Prints one JSON line: how the compiler ended,
// what it said, the artifacts, and the requests that it made up.
//
//   node clients/relay.mjs SCHEMA
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { here, run, workFolder } from './lib/work.mjs';

const compiler = createRequire(import.meta.url)('relay-compiler');
if (compiler === null) throw new Error(`relay-compiler has no binary for ${process.platform} on ${process.arch}.`);

const work = workFolder('relay');
mkdirSync(join(work, 'src'));
mkdirSync(join(work, 'artifacts'));
copyFileSync(process.argv[2], join(work, 'schema.graphql'));
for (const file of readdirSync(join(here, 'relay'))) copyFileSync(join(here, 'relay', file), join(work, 'src', file));
writeFileSync(
  join(work, 'relay.config.json'),
  JSON.stringify({ src: './src', schema: './schema.graphql', language: 'typescript', artifactDirectory: './artifacts', eagerEsModules: true }),
);

const { exitCode, output } = run(compiler, ['relay.config.json'], work);
const artifacts = readdirSync(join(work, 'artifacts')).sort();
const texts = Object.fromEntries(
  artifacts
    .map((name) => [name, /^ *"text": (".*")$/m.exec(readFileSync(join(work, 'artifacts', name), 'utf8'))?.[1]])
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => [name, JSON.parse(text)]),
);
console.log(JSON.stringify({ exitCode, output, artifacts, texts }));
