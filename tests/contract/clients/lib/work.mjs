import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(dirname(here), 'node_modules');

// Below the packages, where generated code finds its imports.
export const amongPackages = join(packages, '.cache');

export const bin = (name, path) => join(packages, name, path);

// A folder to generate into, which goes when the script ends.
export function workFolder(name, parent = tmpdir()) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `kinerja-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// Runs a program to its end. What it says is part of the result, whatever way it ends.
export function run(program, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return { exitCode: status ?? -1, output: [stdout, stderr, error?.message].filter(Boolean).join('\n').trim() };
}
