// One case of the differential test from (seed, index): which family, which schema, which text.

import { generateDocument } from './document-generator.mjs';
import { generateSdl } from './sdl-generator.mjs';
import { Random } from './random.mjs';
import { damageText, damageTokens } from './text-damage.mjs';
import { damageTree } from './tree-damage.mjs';
import { layout, tokensOf } from './tokens.mjs';

const FAMILIES = [[38, 'valid'], [32, 'tree'], [20, 'text'], [4, 'sdl'], [6, 'sdl-text']];

export function makeCase(schemas, seed, index) {
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

  return { family, schema, damage, text, base64: needsBase64(text) ? Buffer.from(text, 'utf8').toString('base64') : undefined };
}

/** Control characters and what line readers take for line ends. */
const needsBase64 = (text) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029\ufeff\uffff]/.test(text);
