// Writes pairs of schemas and what graphql-js says has changed between them, one JSON object per line:
//   { index, schema, steps, old, new, breaking: { "16": [{ type, element }, ...], "17": ... }, dangerous: ..., safe: { "17": ... } }
// `element` is the coordinate that the change is about, as far as the description tells it.
// node breaking.mjs --seed 1 --count 500 [--from 0] [--stats]

import { copy } from './lib/ast.mjs';
import { options, writeLine } from './lib/command-line.mjs';
import { Random } from './lib/random.mjs';
import { versions } from './lib/reference.mjs';
import { mutate } from './lib/schema-mutator.mjs';
import { schemas } from './lib/schemas.mjs';
import { tokensOf } from './lib/tokens.mjs';

const { seed, count, from, stats } = options({ seed: 1, count: 500, from: 0, stats: false });
const [{ graphql: graphql16 }] = versions;
const tally = {};

for (let index = from; index < from + count; index++) {
  const line = { index, ...makePair(Random.forItem(seed ^ 0x5bd1e995, index)) };
  if (stats) for (const list of [line.breaking['17'], line.dangerous['17'], line.safe['17']]) for (const { type } of list) tally[type] = (tally[type] ?? 0) + 1;
  else await writeLine(line);
}

if (stats) console.log(JSON.stringify(tally, null, 2));

function makePair(random) {
  const schema = random.pick(schemas);
  const original = graphql16.parse(schema.sdl, { noLocation: true });
  // Sometimes the old one is a changed one too, so that additions come about in reverse as removals of odd things.
  const before = random.chance(0.3) ? changed(original, random, 2) : { document: original, steps: [] };
  const after = changed(before.document, random, random.weighted([[5, 1], [3, 2], [2, 5]]));
  const [older, newer] = random.chance(0.25) ? [after, before] : [before, after];
  const texts = { old: textOf(older.document), new: textOf(newer.document) };
  return { schema: schema.name, steps: [...before.steps, ...after.steps], ...texts, ...compare(texts) };
}

/** Steps until the result is a valid schema in both versions. */
function changed(document, random, steps) {
  for (;;) {
    const attempt = copy(document);
    const done = mutate(attempt, random, steps);
    if (isValid(attempt)) return { document: attempt, steps: done };
  }
}

/** By way of our own tokens: generated literals know only how they are written, and the printer asks what they mean. */
function textOf(document) {
  return graphql16.print(graphql16.parse(tokensOf(document).join(' ')));
}

/** A step may leave what is no SDL (an extension that extends nothing) or no type system; both versions throw an Error then. */
function isValid(document) {
  try {
    const sdl = textOf(document);
    return versions.every(({ graphql }) => graphql.validateSchema(graphql.buildSchema(sdl)).length === 0);
  } catch {
    return false;
  }
}

function compare(texts) {
  const result = { breaking: {}, dangerous: {}, safe: {} };
  for (const { label, graphql } of versions) {
    const [before, after] = [graphql.buildSchema(texts.old), graphql.buildSchema(texts.new)];
    result.breaking[label] = tellAll(graphql, 'findBreakingChanges', before, after);
    result.dangerous[label] = tellAll(graphql, 'findDangerousChanges', before, after);
    if (!graphql.findSchemaChanges) continue;
    const all = tellAll(graphql, 'findSchemaChanges', before, after);
    result.safe[label] = all.filter(({ type }) => !(type in graphql.BreakingChangeType) && !(type in graphql.DangerousChangeType));
  }

  return result;
}

/** Null where version 16 gives up: it cannot write a default value that no longer fits its type or is an object in a custom scalar. */
function tellAll(graphql, find, before, after) {
  try {
    return graphql[find](before, after).map(({ type, description }) => ({ type, element: elementOf(type, description) }));
  } catch (error) {
    if (graphql === graphql16 && /Cannot convert value to AST/.test(error.message)) return null;
    throw error;
  }
}

/** From the sentences of version 17, which use coordinates; those of 16 give only a type name now and then. */
function elementOf(type, description) {
  const inside = /^(?:Field|Argument|Enum value|An? (?:required|optional) (?:field|argument)|Description of (?:input-field|enum value|argument|field)|Directive|Description of)\s+(@?[\w.]+(?:\(\w+:\))?)/.exec(description);
  const member = /^(\w+) was (?:added to|removed from) (?:union type )?(@?\w+)\.$/.exec(description);
  if (member && type.includes('UNION')) return `${member[2]} ${member[1]}`;
  if (member && type.includes('LOCATION')) return `${member[2]} ${member[1]}`;
  const repeatable = /flag was \w+ (?:to|from) (@?\w+)\.$/.exec(description);
  const added = /^(\w+) added to interfaces implemented by (\w+)\.$/.exec(description);
  const gone = /^(\w+) no longer implements interface (\w+)\.$/.exec(description);
  if (added) return `${added[2]} ${added[1]}`;
  if (gone) return `${gone[1]} ${gone[2]}`;
  return (inside ?? repeatable ?? /^(?:Standard scalar )?(@?[\w.]+(?:\(\w+:\))?)/.exec(description))?.[1];
}
