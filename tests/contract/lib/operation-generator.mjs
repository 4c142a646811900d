// Requests to run: a valid document, mostly deeper than those that are only judged, with an operation name and variables as JSON text.

import * as ast from './ast.mjs';
import { DocumentBuilder, kindOf } from './document-generator.mjs';
import { variablesText } from './json-values.mjs';
import { tokensOf } from './tokens.mjs';

class OperationBuilder extends DocumentBuilder {
  constructor(schema, random) {
    super(schema, random, false);
    this.budget = random.weighted([[2, 12], [4, 45], [3, 130]]);
  }

  depth() {
    return this.random.weighted([[3, this.random.between(2, 4)], [3, this.random.between(5, 8)], [1, 12]]);
  }

  /** __schema lists built-in types too, whose texts are each implementation's own; that is introspection's own test. */
  introspection() {
    const { random } = this;
    const type = ast.selectionSet(['kind', 'name'].map((n) => ast.field(n)));
    const inner = random.chance(0.5)
      ? ast.field('fields', { selectionSet: ast.selectionSet([ast.field('name'), ast.field('type', { selectionSet: type })]) })
      : ast.field('possibleTypes', { selectionSet: type });
    const name = random.chance(0.1) ? 'TidakAda' : random.pick(this.composites).name;
    const argument = ast.argument('name', { kind: 'StringValue', raw: `"${name}"` });
    const node = ast.field('__type', { arguments: [argument], selectionSet: ast.selectionSet([ast.field('name'), inner]) });
    return { ...node, alias: ast.name(`jenis${this.serial++}`) };
  }

  /** Conditions come often, on Boolean variables too. */
  directives(location) {
    const { random } = this;
    if (this.constant || !['FIELD', 'INLINE_FRAGMENT', 'FRAGMENT_SPREAD'].includes(location) || !random.chance(0.1)) return [];
    return random.shuffle(['skip', 'include']).slice(0, random.weighted([[4, 1], [1, 2]])).map((name) => {
      const definition = this.schema.getDirective(name);
      return { ...ast.directive(name, [this.argument(definition.args[0])]), meta: { definition } };
    });
  }

  /** More variables; in a oneOf object always one of its own, because a reused one may be too loose there (5.8.5). */
  place(type, defaulted) {
    if (!this.constant && this.inOneOf(type)) {
      if (!this.random.chance(0.3)) return null;
      const key = `satu${this.variables.size}`;
      this.variables.set(key, { place: `oneOf ${type}`, declared: String(type) });
      return ast.variable(key);
    }

    return super.place(type, defaulted) ?? (kindOf(type) === 'GraphQLNonNull' ? super.place(type, defaulted) : null);
  }
}

export function generateRequest(schema, random) {
  const tree = new OperationBuilder(schema, random).build();
  const operations = tree.definitions.filter((d) => d.kind === 'OperationDefinition');
  const chosen = random.pick(operations);
  let operationName = operations.length > 1 || random.chance(0.3) ? chosen.name?.value : undefined;
  if (random.chance(0.01)) operationName = 'TidakAda';
  const variables = variablesText(schema, chosen, random, 0.012);
  return { text: tokensOf(tree).join(' '), operationName, variables, nullCondition: hasNullCondition(tree, JSON.parse(variables)) };
}

/** A variable with a default may stand in a condition, and be null all the same: see "null-condition" in deviations.json. */
function hasNullCondition(tree, variables) {
  return ast.places(tree, 'Directive').some(({ node }) => node.arguments.some((a) => a.value.kind === 'Variable' && variables[a.value.name.value] === null)) || undefined;
}
