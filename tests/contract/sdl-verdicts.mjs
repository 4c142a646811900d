// Writes what graphql-js says about random type systems, one JSON object per line:
//   { index, schema, steps, text, verdict: { "16": { definitions: { Rule: [[[line, column], ...], ...] }, types?: [[[line, column], ...], ...] }, "17": ... } }
// `definitions` are the rules over the SDL by name; `types`, the validation of the types they make, is there only if those
// found nothing. A version that throws over the types has no `types` but `crashed`: its message.
// node sdl-verdicts.mjs --seed 1 --count 2000 [--from 0]

import { copy } from './lib/ast.mjs';
import { options, writeLine } from './lib/command-line.mjs';
import { Random } from './lib/random.mjs';
import { versions } from './lib/reference.mjs';
import { mutate } from './lib/schema-mutator.mjs';
import { schemas } from './lib/schemas.mjs';
import { damageSdl } from './lib/sdl-damage.mjs';
import { judgeSdl } from './lib/sdl-reference.mjs';
import { layout, tokensOf } from './lib/tokens.mjs';

const { seed, count, from } = options({ seed: 1, count: 2000, from: 0 });
const [{ graphql: parser }] = versions;

for (let index = from; index < from + count; index++) {
  const random = Random.forItem(seed ^ 0x3c6ef372, index);
  const schema = random.pick(schemas);
  const { document, steps } = makeDocument(random, schema);
  const text = layout(tokensOf(document), random);
  await writeLine({ index, schema: schema.name, steps, text, verdict: judgeSdl(text) });
}

/** Changes of the author's kind and faults; again if the text is no SDL, which the parser test looks at. */
function makeDocument(random, schema) {
  for (;;) {
    const document = copy(parser.parse(schema.sdl, { noLocation: true }));
    const steps = [...mutate(document, random, random.int(2)), ...damageSdl(document, random, random.weighted([[1, 0], [4, 1], [3, 2], [2, 4]]))];
    if (parses(tokensOf(document).join(' '))) return { document, steps };
  }
}

function parses(text) {
  try {
    parser.parse(text);
    return true;
  } catch {
    return false;
  }
}
