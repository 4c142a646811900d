// What graphql-js says about a type system: first the rules over the SDL, then the types. The packages do not export these
// rules from their front door, so they are fetched from the module that holds them.

import { specifiedSDLRules as rules16 } from 'graphql16/validation/specifiedRules.js';
import { validateSDL as validate16 } from 'graphql16/validation/validate.js';
import { specifiedSDLRules as rules17 } from 'graphql17/validation/specifiedRules.js';
import { validateSDL as validate17 } from 'graphql17/validation/validate.js';
import { versions } from './reference.mjs';

const pairs = (error) => (error.locations ?? []).map(({ line, column }) => [line, column]);

const validators = { 16: { rules: rules16, validate: validate16 }, 17: { rules: rules17, validate: validate17 } };

/** { "16": { definitions: { Rule: [...] }, types?: [...], crashed?: message }, "17": ... } */
export function judgeSdl(text) {
  return Object.fromEntries(versions.map(({ label, graphql }) => {
    const document = graphql.parse(text);
    const definitions = definitionErrors(validators[label], document);
    return [label, { definitions, ...(Object.keys(definitions).length === 0 ? typeErrors(graphql, document) : {}) }];
  }));
}

function definitionErrors({ rules, validate }, document) {
  const found = rules.map((rule) => [rule.name.replace(/Rule$/, ''), validate(document, undefined, [rule]).map(pairs)]);
  return Object.fromEntries(found.filter(([, errors]) => errors.length > 0));
}

function typeErrors(graphql, document) {
  try {
    const schema = graphql.buildASTSchema(document, { assumeValidSDL: true });
    return { types: graphql.validateSchema(schema).map(pairs) };
  } catch (error) {
    return { crashed: error.message };
  }
}
