// Bundles GraphiQL into dist/: every file under a name that holds the hash of its content, packed
// with gzip, and manifest.json, which says which of them the page begins with. The .NET project
// embeds the folder.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = join(here, 'dist');

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: out,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  target: ['es2022'],
  // The licences of what is bundled stay with it.
  legalComments: 'eof',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

// GraphiQL's own style sheet contains the editor's, which the editor's modules would bring a second time.
const withoutEditorStyles = {
  name: 'without-editor-styles',
  setup(context) {
    context.onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'css' }));
  },
};

// The workers come first, because the page has to know their names.
const workers = await build({
  ...common,
  format: 'iife',
  entryPoints: {
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
});
const workerNames = Object.fromEntries(
  workers.outputFiles.map(({ path }) => [basename(path).slice(0, basename(path).indexOf('.worker')), basename(path)]),
);

const page = await build({
  ...common,
  format: 'esm',
  splitting: true,
  entryPoints: { graphiql: 'src/main.jsx' },
  jsx: 'automatic',
  loader: { '.ttf': 'file' },
  // GraphiQL asks for the formatter's parsers by their old names, which stand for CommonJS files: bundled, those
  // export nothing by name, and formatting does nothing.
  alias: { 'prettier/parser-graphql': 'prettier/plugins/graphql', 'prettier/parser-babel': 'prettier/plugins/babel' },
  define: { ...common.define, WORKERS: JSON.stringify(workerNames) },
  plugins: [withoutEditorStyles],
});
const icon = await build({ ...common, entryPoints: { icon: 'src/icon.svg' }, loader: { '.svg': 'copy' } });

await rm(out, { recursive: true, force: true });
await mkdir(out);
const files = [workers, page, icon].flatMap((result) => result.outputFiles).filter(({ contents }) => contents.length > 0);
for (const { path, contents } of files) await writeFile(`${path}.gz`, gzipSync(contents, { level: 9 }));
await writeFile(join(out, 'manifest.json'), JSON.stringify({ script: named('graphiql', '.js'), style: named('graphiql', '.css'), icon: named('icon', '.svg') }));

function named(start, end) {
  const found = files.map(({ path }) => basename(path)).filter((name) => name.startsWith(`${start}-`) && name.endsWith(end));
  if (found.length !== 1) throw new Error(`One file ${start}-*${end} was expected, there are: ${found.join(', ') || 'none'}.`);
  return found[0];
}
