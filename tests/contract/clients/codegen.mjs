// Generates a typed client for a schema with the client preset of graphql-codegen, and type-checks a
// strict TypeScript program that uses it. Prints one JSON line: the files and the compiler's complaints.
//
//   node clients/codegen.mjs SCHEMA
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse, validate } from 'graphql';
import { amongPackages, bin, here, run, workFolder } from './lib/work.mjs';

const work = workFolder('codegen', amongPackages);
const sdl = readFileSync(process.argv[2], 'utf8');
const operations = readFileSync(join(here, 'codegen/operations.graphql'), 'utf8');
const document = parse(operations);
const schemaAst = buildSchema(sdl);
const refused = validate(schemaAst, document);
if (refused.length > 0) throw new Error(refused.join('\n'));

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: `${join(work, 'gql')}/`,
  schema: parse(sdl),
  schemaAst,
  documents: [{ location: 'operations.graphql', rawSDL: operations, document }],
  // Enums as unions of their values, and files that import each other by their full names.
  config: { enumsAsTypes: true, useTypeImports: true, strictScalars: true, emitLegacyCommonJSImports: false, importExtension: '.ts' },
  presetConfig: {},
  plugins: [],
  pluginMap: {},
  documentTransforms: [],
});
const files = {};
for (const output of outputs) {
  mkdirSync(dirname(output.filename), { recursive: true });
  const text = await codegen(output);
  writeFileSync(output.filename, text);
  files[output.filename.slice(work.length + 1)] = text.length;
}

copyFileSync(join(here, 'codegen/program.ts'), join(work, 'program.ts'));
writeFileSync(
  join(work, 'tsconfig.json'),
  JSON.stringify({
    compilerOptions: {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      allowImportingTsExtensions: true,
      target: 'es2022',
      module: 'nodenext',
      types: [],
    },
    files: ['program.ts'],
  }),
);
const compiler = run(process.execPath, [bin('typescript', 'bin/tsc'), '-p', work], work);
console.log(JSON.stringify({ files, exitCode: compiler.exitCode, complaints: compiler.output }));
