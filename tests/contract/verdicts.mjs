// Writes what graphql-js says about random documents, one JSON object per line:
//   { index, family, schema, text, base64?, damage, parse: { "16": {ok, location?}, "17": ... },
//     rules?: { "16": {Rule: [[[line, column], ...], ...]}, "17": ... }, order?: { "16": [Rule, ...] }, crashed?: { "16": [Rule, ...] } }
// `crashed` names rules of graphql-js that threw instead of reporting: they have no verdict on this document.
// `base64` is the text in UTF-8 where it holds control characters; a reader should prefer it.
// node verdicts.mjs --seed 1 --count 10000 [--from 0] [--stats]

import { judge, judgeOneByOne, parse, ruleNames, versions } from './lib/reference.mjs';
import { makeCase } from './lib/cases.mjs';
import { options, writeLine } from './lib/command-line.mjs';
import { schemas } from './lib/schemas.mjs';

const { seed, count, from, stats } = options({ seed: 1, count: 10_000, from: 0, stats: false });
const seen = { families: {}, valid: 0, parsed: 0, rules: {}, crashed: {}, differing: {} };

for (let index = from; index < from + count; index++) {
  const { schema, ...made } = makeCase(schemas, seed, index);
  const line = { index, ...made, schema: schema.name, parse: {} };
  for (const { label, graphql } of versions) {
    const parsed = parse(graphql, made.text);
    line.parse[label] = { ok: parsed.ok, location: parsed.location };
    if (!parsed.ok) continue;
    const { rules, order, crashed } = judge(graphql, schema.built[label], parsed.document);
    (line.rules ??= {})[label] = rules;
    (line.order ??= {})[label] = order;
    if (crashed.length > 0) (line.crashed ??= {})[label] = crashed;
    if (index % 50 === 0) compareWithSingleWalks(index, graphql, schema.built[label], parsed.document, rules);
  }

  if (stats) tally(line);
  else await writeLine(line);
}

if (stats) {
  const silent = Object.entries(ruleNames).map(([label, names]) => [label, names.filter((name) => !seen.rules[`${name}/${label}`])]);
  console.log(JSON.stringify({ ...seen, silent: Object.fromEntries(silent) }, null, 2));
}

function compareWithSingleWalks(index, graphql, schema, document, rules) {
  const alone = judgeOneByOne(graphql, schema, document).rules;
  const sorted = (byRule) => JSON.stringify(Object.entries(byRule).sort());
  if (sorted(alone) !== sorted(rules)) throw new Error(`Document ${index}: the rules found other errors together than alone.`);
}

function tally(line) {
  const count = (table, key) => {
    table[key] = (table[key] ?? 0) + 1;
  };
  count(seen.families, line.family);
  if (line.parse['17'].ok) seen.parsed++;
  if (JSON.stringify(line.parse['16']) !== JSON.stringify(line.parse['17'])) count(seen.differing, `parse (first: ${line.family})`);
  if (line.rules?.['17'] && Object.keys(line.rules['17']).length === 0) seen.valid++;
  for (const { label } of versions) for (const rule of Object.keys(line.rules?.[label] ?? {})) count(seen.rules, `${rule}/${label}`);
  for (const [label, rules] of Object.entries(line.crashed ?? {})) for (const rule of rules) count(seen.crashed, `${rule}/${label}`);
  if (!line.rules?.['16'] || !line.rules['17']) return;
  for (const rule of new Set([...Object.keys(line.rules['16']), ...Object.keys(line.rules['17'])])) {
    if (JSON.stringify(line.rules['16'][rule]) !== JSON.stringify(line.rules['17'][rule])) count(seen.differing, rule);
  }
}
