// What graphql-js says about a text, in both supported major versions.

import * as graphql16 from 'graphql16';
import * as graphql17 from 'graphql17';

export const versions = [
  { label: '16', graphql: graphql16 },
  { label: '17', graphql: graphql17 },
];

const ruleName = (rule) => rule.name.replace(/Rule$/, '');
const pairs = (error) => (error.locations ?? []).map(({ line, column }) => [line, column]);

/** { ok } with the document, or the place of the syntax error. Anything but a syntax error is a fault of ours and passes on. */
export function parse(graphql, text) {
  try {
    return { ok: true, document: graphql.parse(text) };
  } catch (error) {
    if (!(error instanceof graphql.GraphQLError)) throw error;
    return { ok: false, location: pairs(error)[0] };
  }
}

/**
 * Every specified rule over one walk; each error is told by the rule that reported it. A rule that skips a subtree skips it
 * for itself only, so that one walk gives what a walk per rule gives (verdicts.mjs checks that on a sample).
 * Returns { rules: { name: [[[line, column], ...], ...] }, order: [name, ...], crashed: [name, ...] }.
 */
export function judge(graphql, schema, document) {
  try {
    return { ...walk(graphql, schema, document, graphql.specifiedRules), crashed: [] };
  } catch {
    return judgeOneByOne(graphql, schema, document);
  }
}

/** The same by a walk per rule: slow, but it finds the rule that throws instead of reporting; such a rule has no verdict. */
export function judgeOneByOne(graphql, schema, document) {
  const rules = {};
  const crashed = [];
  for (const rule of graphql.specifiedRules) {
    try {
      Object.assign(rules, walk(graphql, schema, document, [rule]).rules);
    } catch {
      crashed.push(ruleName(rule));
    }
  }

  return { rules, order: undefined, crashed };
}

function walk(graphql, schema, document, rules) {
  const found = [];
  const told = rules.map((rule) => (context) => {
    const own = Object.create(context);
    own.reportError = (error) => {
      found.push([ruleName(rule), pairs(error)]);
      context.reportError(error);
    };
    return rule(own);
  });

  const errors = graphql.validate(schema, document, told, { maxErrors: 100_000 });
  if (errors.length !== found.length) throw new Error(`The reference gave up: ${errors.at(-1).message}`);

  const byRule = {};
  for (const [rule, places] of found) (byRule[rule] ??= []).push(places);
  return { rules: byRule, order: found.map(([rule]) => rule) };
}

export const ruleNames = Object.fromEntries(versions.map(({ label, graphql }) => [label, graphql.specifiedRules.map(ruleName)]));
