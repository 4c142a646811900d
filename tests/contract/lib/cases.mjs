// One case of the differential test from (seed, index): which family, which schema, which text. The first cases are the kept
// ones: texts on which the engine once differed, whatever the seed.

import { readFileSync } from 'node:fs';
import { generateDocument } from './document-generator.mjs';
import { generateSdl } from './sdl-generator.mjs';
import { Random } from './random.mjs';
import { damageText, damageTokens } from './text-damage.mjs';
import { damageTree } from './tree-damage.mjs';
import { layout, tokensOf } from './tokens.mjs';

const FAMILIES = [[38, 'valid'], [32, 'tree'], [20, 'text'], [4, 'sdl'], [6, 'sdl-text']];

const kept = JSON.parse(readFileSync(new URL('../kept.json', import.meta.url), 'utf8'));

export function makeCase(schemas, seed, index) {
  if (index < kept.length) {
    const { schema, text } = kept[index];
    return { family: 'kept', schema: schemas.find((s) => s.name === schema), damage: [], text, base64: base64Of(text) };
  }

  const random = Random.forItem(seed, index);
  const family = random.weighted(FAMILIES);
  const schema = random.pick(schemas);
  const judging = schema.built['16'];
  const damage = [];

  const sdl = family.startsWith('sdl');
  const tree = sdl ? generateSdl(random) : generateDocument(judging, random, family === 'tree' ? undefined : false);
  if (family === 'tree') damage.push(...damageTree(tree, random, judging));

  const tokens = tokensOf(tree);
  const inTokens = family.endsWith('text') && random.chance(0.6);
  if (inTokens) damage.push(...damageTokens(tokens, random));
  let text = layout(tokens, random);
  if (family.endsWith('text') && !inTokens) {
    const damaged = damageText(text, random);
    text = damaged.text;
    damage.push(...damaged.done);
  }

  return { family, schema, damage, text, base64: base64Of(text) };
}

/** For texts with control characters, or with what some line readers take for line ends. */
function base64Of(text) {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029\ufeff\uffff]/.test(text) ? Buffer.from(text, 'utf8').toString('base64') : undefined;
}
