// Writes requests whose fields give their arguments back, with variables right and wrong, and what graphql-js makes of them: lines as
// execute.mjs writes them, without `potential` and `full`.
// node coerce.mjs --seed 1 --count 4000 [--from 0] [--stats]

import { mockSchemas } from './lib/mock-schema.mjs';
import { IDS, variablesText } from './lib/json-values.mjs';
import { options, writeLine } from './lib/command-line.mjs';
import { Random } from './lib/random.mjs';
import { versions } from './lib/reference.mjs';
import { hasDefault, isRequired, literalFor } from './lib/values.mjs';
import { kindOf } from './lib/document-generator.mjs';
import { tokensOf } from './lib/tokens.mjs';

// Too long for a JavaScript number, which is why it stands here only: see "long-id" in deviations.json.
IDS.push('9007199254740993');

const { seed, count, from, stats } = options({ seed: 1, count: 4000, from: 0, stats: false });
const schemas = Object.fromEntries(versions.map(({ label, graphql }) => [label, mockSchemas(graphql).strict]));
const judging = schemas['16'];
const echoes = Object.values(judging.getQueryType().getFields()).filter((f) => f.name.startsWith('gema'));
const seen = { refused: 0, answered: 0, failed: 0, differing: [] };

for (let index = from; index < from + count; index++) {
  const random = Random.forItem(seed ^ 0xc0e, index);
  const text = requestText(random);
  const operation = versions[0].graphql.parse(text).definitions[0];
  const line = { index, seed: 0, text, variables: variablesText(judging, operation, random, random.pick([0, 0.03, 0.2])), answers: {} };
  for (const { label, graphql } of versions) line.answers[label] = await answer(graphql, schemas[label], line);
  if (stats) tally(line);
  else await writeLine(line);
}

if (stats) console.log(JSON.stringify({ ...seen, differing: seen.differing.length, first: seen.differing.slice(0, 5) }, null, 2));

/** One to three echoes; an argument is a variable, a literal, or a literal with variables inside. */
function requestText(random) {
  const variables = [];
  const place = (type, defaulted) => (random.chance(0.3) && kindOf(type) !== undefined && !standsIn(type) ? variable(type, defaulted) : null);

  const fields = Array.from({ length: random.between(1, 3) }, (_, i) => {
    const field = random.pick(echoes);
    const given = field.args.filter((a) => isRequired(a) || random.chance(0.7));
    const values = given.map((a) => [a.name, random.chance(0.6) ? variable(a.type, hasDefault(a)) : literalFor(a.type, random, place)]);
    return `f${i}: ${field.name}${values.length > 0 ? `(${values.map(([name, value]) => `${name}: ${tokensOf(value).join(' ')}`).join(', ')})` : ''}`;
  });
  return `query${variables.length > 0 ? `(${variables.join(', ')})` : ''} { ${fields.join(' ')} }`;

  /** Defined as asked, or stricter, or looser where a default helps. */
  function variable(type, defaulted) {
    const name = `v${variables.length}`;
    const strict = kindOf(type) === 'GraphQLNonNull';
    let declared = String(type);
    let initial = '';
    if (!strict && random.chance(0.2)) declared += '!';
    const literal = () => tokensOf(literalFor(strict ? type : { constructor: { name: 'GraphQLNonNull' }, ofType: type }, random)).join(' ');
    if (strict && random.chance(0.4)) {
      declared = declared.slice(0, -1);
      if (!defaulted || random.chance(0.5)) initial = ` = ${literal()}`;
    } else if (random.chance(0.3)) {
      initial = ` = ${literal()}`;
    }

    variables.push(`$${name}: ${declared}${initial}`);
    return { kind: 'Variable', name: { kind: 'Name', value: name } };
  }
}

/** The one field of a oneOf object must have a variable that is never null, which this type is only a stand-in for. */
function standsIn(type) {
  return Object.getPrototypeOf(type) === Object.prototype;
}

async function answer(graphql, schema, { index, text, variables }) {
  const document = graphql.parse(text);
  const faults = graphql.validate(schema, document);
  if (faults.length > 0) throw new Error(`Request ${index} is not valid: ${faults[0].message}\n${text}`);
  const fieldResolver = (source, args) => JSON.stringify(args);
  const { data, errors } = await graphql.execute({ schema, document, variableValues: JSON.parse(variables), fieldResolver });
  if (data === undefined) return { refused: true };
  return { data: JSON.stringify(data), errors: (errors ?? []).map((e) => e.path) };
}

function tally(line) {
  if (JSON.stringify(line.answers['16']) !== JSON.stringify(line.answers['17'])) seen.differing.push(line);
  if (line.answers['17'].refused) seen.refused++;
  else if (line.answers['17'].errors.length > 0) seen.failed++;
  else seen.answered++;
}
