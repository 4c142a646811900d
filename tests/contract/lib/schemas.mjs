// The fixed schemas, as text and built by each reference version.

import { readdirSync, readFileSync } from 'node:fs';
import { versions } from './reference.mjs';

const folder = new URL('../schemas/', import.meta.url);

export const schemas = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const sdl = readFileSync(new URL(file, folder), 'utf8');
    const built = Object.fromEntries(versions.map(({ label, graphql }) => [label, graphql.buildSchema(sdl)]));
    return { name: file.replace('.graphql', ''), sdl, built };
  });
