// Random requests that a schema accepts. Trees carry in `meta` what the generator knew, for the operators that damage them.

import * as ast from './ast.mjs';
import { hasDefault, isRequired, literalFor, string } from './values.mjs';
import { tokensOf } from './tokens.mjs';

const LOCATION_OF_OPERATION = { query: 'QUERY', mutation: 'MUTATION', subscription: 'SUBSCRIPTION' };
const NAMES = ['kode', 'hasil', 'satu', 'dua', 'tiga', 'nilai', 'on', 'type', 'fragment', 'query', 'null_', 'a1', '_', 'Z'];

/** `careless` leaves out the care for response names, so that fields meet which cannot be merged. */
export function generateDocument(schema, random, careless = random.chance(0.1)) {
  return new DocumentBuilder(schema, random, careless).build();
}

export const named = (type) => (type.ofType ? named(type.ofType) : type);
export const kindOf = (type) => type.constructor.name;
const isLeaf = (type) => ['GraphQLScalarType', 'GraphQLEnumType'].includes(kindOf(named(type)));
const isNonNull = (type) => kindOf(type) === 'GraphQLNonNull';

export class DocumentBuilder {
  constructor(schema, random, careless) {
    this.schema = schema;
    this.random = random;
    this.careless = careless;
    this.variables = new Map();
    this.fragments = [];
    this.signatures = new Map();
    this.budget = random.weighted([[4, 8], [4, 25], [1, 70]]);
    this.serial = 0;
    this.composites = Object.values(schema.getTypeMap())
      .filter((t) => ['GraphQLObjectType', 'GraphQLInterfaceType', 'GraphQLUnionType'].includes(kindOf(t)) && !t.name.startsWith('__'));
  }

  build() {
    const { random } = this;
    const kinds = ['query', 'mutation', 'subscription'].filter((kind) => this.root(kind));
    const count = random.weighted([[7, 1], [2, 2], [1, 3]]);
    const operations = Array.from({ length: count }, (_, i) => this.operation(random.chance(0.6) ? 'query' : random.pick(kinds), count > 1 ? `Operasi${i}` : undefined));
    for (const operation of operations) this.defineVariables(operation);
    const definitions = [...operations, ...this.fragments.map((f) => f.node)];
    return { kind: 'Document', definitions: random.chance(0.2) ? random.shuffle(definitions) : definitions };
  }

  root(kind) {
    return { query: this.schema.getQueryType(), mutation: this.schema.getMutationType(), subscription: this.schema.getSubscriptionType() }[kind];
  }

  operation(kind, name) {
    const { random } = this;
    const root = this.root(kind);
    const subscription = kind === 'subscription';
    const node = {
      kind: 'OperationDefinition', description: undefined, operation: kind, name: undefined, variableDefinitions: [], directives: [], selectionSet: undefined, meta: { type: root },
    };
    if (name !== undefined || random.chance(0.6)) node.name = ast.name(name ?? random.pick(NAMES));
    node.selectionSet = subscription ? this.subscriptionSelection(root) : this.selections(root, this.depth());
    if (!subscription && kind === 'query' && random.chance(0.06)) node.selectionSet.selections.push(this.introspection());
    node.directives = this.directives(LOCATION_OF_OPERATION[kind]);
    if (random.chance(0.05)) node.description = string(random);
    return node;
  }

  depth() {
    return this.random.between(2, 5);
  }

  /** One root field, and no condition on it (specification, 5.2.4.1). */
  subscriptionSelection(root) {
    const only = { ...this.fieldNode(root, this.random.pick(Object.values(root.getFields())), 3), directives: [] };
    return this.random.chance(0.2) ? ast.selectionSet([ast.inlineFragment(root.name, [only])]) : ast.selectionSet([only]);
  }

  introspection() {
    const { random } = this;
    const type = () => ast.selectionSet(['name', 'kind', 'description'].slice(0, random.between(1, 3)).map((n) => ast.field(n)));
    const nested = ast.field('fields', { selectionSet: ast.selectionSet([ast.field('name'), ast.field('type', { selectionSet: type() })]) });
    if (random.chance(0.5)) return ast.field('__schema', { selectionSet: ast.selectionSet([ast.field('types', { selectionSet: ast.selectionSet([ast.field('name'), nested]) })]) });
    const argument = ast.argument('name', { kind: 'StringValue', raw: `"${random.pick(this.composites).name}"` });
    return ast.field('__type', { arguments: [argument], selectionSet: ast.selectionSet([ast.field('name'), nested]) });
  }

  selections(parent, depth) {
    const count = this.random.between(1, 4);
    const selections = Array.from({ length: count }, () => this.selection(parent, depth));
    return { ...ast.selectionSet(selections), meta: { parent } };
  }

  selection(parent, depth) {
    this.budget--;
    if (depth > 0 && this.budget > 0) {
      const shape = this.random.weighted([[14, 'field'], [3, 'inline'], [3, 'spread']]);
      if (shape === 'inline') return this.inlineFragment(parent, depth);
      if (shape === 'spread') return this.fragmentSpread(parent, depth);
    }

    const fields = kindOf(parent) === 'GraphQLUnionType' ? [] : Object.values(parent.getFields());
    const affordable = depth > 0 && this.budget > 0 ? fields : fields.filter((f) => isLeaf(f.type));
    return affordable.length === 0 || this.random.chance(0.06) ? this.typename() : this.fieldNode(parent, this.random.pick(affordable), depth);
  }

  typename() {
    return this.withResponseName(ast.field('__typename', { directives: this.directives('FIELD') }), 'String!');
  }

  fieldNode(parent, definition, depth) {
    const { random } = this;
    const given = definition.args.filter((a) => isRequired(a) || random.chance(0.4));
    const node = ast.field(definition.name, {
      arguments: random.shuffle(given).map((a) => this.argument(a)),
      directives: this.directives('FIELD'),
      selectionSet: isLeaf(definition.type) ? undefined : this.selections(named(definition.type), depth - 1),
      meta: { parent, definition },
    });
    return this.withResponseName(node, String(definition.type));
  }

  /** Two fields of one response name must be the same field with the same arguments; we hold that over the whole document. */
  withResponseName(node, type) {
    const { random } = this;
    const sorted = [...node.arguments].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
    const signature = `${node.name.value}(${sorted.flatMap(tokensOf).join(' ')}):${type}`;
    let key = random.chance(0.15) ? random.pick(NAMES) : node.name.value;
    if (!this.careless) {
      while ((this.signatures.get(key) ?? signature) !== signature) key = `${node.name.value}${this.serial++}`;
      this.signatures.set(key, signature);
    }

    return key === node.name.value ? node : { ...node, alias: ast.name(key) };
  }

  argument(definition) {
    const value = this.place(definition.type, hasDefault(definition)) ?? literalFor(definition.type, this.random, (t, d) => this.place(t, d));
    return { ...ast.argument(definition.name, value), meta: { definition } };
  }

  /** Sometimes a variable, else null; the variable may be defined stricter than asked, or looser where a default helps (5.8.5). */
  place(type, defaulted) {
    const { random } = this;
    if (this.constant || !random.chance(0.2)) return null;
    const reusable = [...this.variables].filter(([, v]) => v.place === String(type) && (!v.needsDefault || defaulted));
    if (reusable.length > 0 && random.chance(0.6)) return ast.variable(random.pick(reusable)[0]);

    const key = `${random.pick(['v', 'x', 'masukan', 'on', 'null', '_'])}${this.variables.size}`;
    let declared = String(type);
    let initial;
    let needsDefault = false;
    if (!isNonNull(type)) {
      if (random.chance(0.3)) declared += '!';
      if (random.chance(0.3)) initial = this.constantFor(declared.endsWith('!') ? { ofType: type, constructor: { name: 'GraphQLNonNull' } } : type);
    } else if (random.chance(0.3) && type.toString !== Object.prototype.toString && type.ofType) {
      declared = declared.slice(0, -1);
      if (defaulted && random.chance(0.5)) needsDefault = true;
      else initial = this.constantFor(type);
    }

    if (this.inOneOf(type)) [declared, initial, needsDefault] = [String(type), undefined, false];
    this.variables.set(key, { place: String(type), declared, initial, needsDefault });
    return ast.variable(key);
  }

  /** A field of a oneOf object asks for a non-null type that stands in no schema: `literalFor` makes a stand-in. */
  inOneOf(type) {
    return isNonNull(type) && Object.getPrototypeOf(type) === Object.prototype;
  }

  constantFor(type) {
    const before = this.constant;
    this.constant = true;
    const value = literalFor(type, this.random);
    this.constant = before;
    return value;
  }

  inlineFragment(parent, depth) {
    const type = this.random.chance(0.15) ? undefined : this.overlapping(parent);
    const set = this.selections(type ?? parent, depth - 1);
    return { ...ast.inlineFragment(type?.name, set.selections, this.directives('INLINE_FRAGMENT')), meta: { parent } };
  }

  fragmentSpread(parent, depth) {
    const { random } = this;
    const ready = this.fragments.filter((f) => f.done && this.overlap(parent, f.type));
    if (ready.length > 0 && random.chance(0.6)) return ast.spread(random.pick(ready).node.name.value, this.directives('FRAGMENT_SPREAD'));

    const type = this.overlapping(parent);
    const node = {
      kind: 'FragmentDefinition', description: undefined, name: ast.name(`Bagian${this.fragments.length}`), typeCondition: ast.namedType(type.name),
      directives: this.directives('FRAGMENT_DEFINITION'), selectionSet: undefined, meta: { type },
    };
    const entry = { node, type, done: false };
    this.fragments.push(entry);
    node.selectionSet = this.selections(type, depth - 1);
    entry.done = true;
    if (random.chance(0.04)) node.description = string(random);
    return ast.spread(node.name.value, this.directives('FRAGMENT_SPREAD'));
  }

  overlap(a, b) {
    const possible = (type) => (kindOf(type) === 'GraphQLObjectType' ? [type] : this.schema.getPossibleTypes(type));
    return a === b || possible(a).some((t) => possible(b).includes(t));
  }

  overlapping(parent) {
    return this.random.pick(this.composites.filter((t) => this.overlap(parent, t)));
  }

  directives(location) {
    const { random } = this;
    if (!random.chance(0.12)) return [];
    const fitting = this.schema.getDirectives().filter((d) => d.locations.includes(location));
    const chosen = random.shuffle(fitting).slice(0, random.between(1, 2));
    return chosen.flatMap((d) => Array.from({ length: d.isRepeatable ? random.between(1, 2) : 1 }, () => {
      const given = d.args.filter((a) => isRequired(a) || random.chance(0.5));
      return { ...ast.directive(d.name, given.map((a) => this.argument(a))), meta: { definition: d } };
    }));
  }

  defineVariables(operation) {
    const used = new Set();
    const seen = new Set();
    const collect = (node) => {
      for (const { node: use } of ast.places(node, 'Variable')) used.add(use.name.value);
      for (const { node: use } of ast.places(node, 'FragmentSpread')) {
        const key = use.name.value;
        if (seen.has(key)) continue;
        seen.add(key);
        collect(this.fragments.find((f) => f.node.name.value === key).node);
      }
    };
    collect(operation);
    operation.variableDefinitions = [...used].map((key) => this.variableDefinition(key));
    operation.shorthand = operation.operation === 'query' && !operation.name && used.size === 0 && operation.directives.length === 0 && !operation.description && this.random.chance(0.7);
  }

  variableDefinition(key) {
    const { declared, initial } = this.variables.get(key);
    this.constant = true;
    const directives = this.directives('VARIABLE_DEFINITION');
    this.constant = false;
    return {
      kind: 'VariableDefinition', description: this.random.chance(0.02) ? string(this.random) : undefined,
      variable: ast.variable(key), type: ast.typeNode(declared), defaultValue: initial, directives,
    };
  }
}
