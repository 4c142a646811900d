// Faults in the tree: the text stays GraphQL, the request does not fit the schema any more (mostly: a few operators may hit nothing).
// Each operator changes the document in place and answers false where it found nothing to change.

import * as ast from './ast.mjs';
import { anyLiteral, literalFor } from './values.mjs';
import { selectionDamage } from './selection-damage.mjs';

const UNKNOWN = ['tidakAda', 'Hilang', 'indikatr', '__tidakAda', 'id2'];

const some = (random, places, change) => {
  if (places.length === 0) return false;
  return change(random.pick(places), places) !== false;
};

/** An operator on one random place of some kinds. */
const on = (kinds, change) => (document, random, schema) => some(random, ast.places(document, ...kinds), (place, all) => change(place, random, schema, all));

const typeNames = (schema) => Object.keys(schema.getTypeMap());

const literalOfSomeInput = (random, schema) => {
  const inputs = Object.values(schema.getTypeMap()).filter((t) => /InputObject|Scalar|Enum/.test(t.constructor.name));
  return literalFor(random.pick(inputs), random);
};

const variableDefinition = (key, type, defaultValue) => ({
  kind: 'VariableDefinition', description: undefined, variable: ast.variable(key), type: ast.typeNode(type), defaultValue, directives: [],
});

const rename = (node, random) => {
  node.name = ast.name(random.pick(UNKNOWN));
};

const names = {
  unknownField: on(['Field'], ({ node }, random) => rename(node, random)),
  unknownArgumentName: on(['Argument'], ({ node }, random) => rename(node, random)),
  extraArgument: on(['Field', 'Directive'], ({ node }, random) => {
    node.arguments = [...node.arguments, ast.argument(random.pick(['tidakAda', 'if', 'id', 'tahun']), anyLiteral(random))];
  }),
  unknownTypeCondition: on(['NamedType'], ({ node }, random) => rename(node, random)),
  unknownFragment: on(['FragmentSpread'], ({ node }, random) => rename(node, random)),
  unknownDirective: on(['Field', 'OperationDefinition', 'FragmentDefinition', 'FragmentSpread', 'InlineFragment', 'VariableDefinition'], ({ node }, random) => {
    node.directives = [...node.directives, ast.directive(random.pick(['tidakAda', 'skipp', 'Skip']), random.chance(0.3) ? [ast.argument('if', anyLiteral(random))] : [])];
  }),
  unknownVariable: on(ast.VALUE_KINDS, (place, random) => ast.replace(place, ast.variable(random.pick(UNKNOWN)))),
  unknownInputField: on(['ObjectField'], ({ node }, random) => rename(node, random)),
  swappedNames: on(['Field'], ({ node }, random, schema, all) => {
    node.name = ast.name(random.pick(all).node.name.value);
  }),
};

const variables = {
  undefinedVariable: on(['OperationDefinition'], ({ node }, random) => {
    if (node.variableDefinitions.length === 0) return false;
    node.variableDefinitions = random.shuffle(node.variableDefinitions).slice(1);
  }),
  unusedVariable: on(['OperationDefinition'], ({ node }, random, schema) => {
    node.shorthand = false;
    const type = random.pick([...typeNames(schema), 'Int', 'TidakAda']);
    node.variableDefinitions = [
      ...node.variableDefinitions,
      variableDefinition(`u${random.int(3)}`, random.pick([type, `${type}!`, `[${type}]`, `[[${type}!]!]!`]), random.chance(0.3) ? literalOfSomeInput(random, schema) : undefined),
    ];
  }),
  duplicateVariable: on(['VariableDefinition'], ({ node, parent }, random) => {
    const again = ast.copy(node);
    if (random.chance(0.5)) again.type = ast.typeNode('Int');
    parent.variableDefinitions.splice(random.int(parent.variableDefinitions.length + 1), 0, again);
  }),
  otherVariableType: on(['VariableDefinition'], ({ node }, random, schema) => {
    node.type = ast.typeNode(random.pick([random.pick(typeNames(schema)), 'Int', 'String!', 'Boolean', '[ID!]', 'ID', 'Float']));
  }),
  looserVariable: on(['VariableDefinition'], ({ node }) => {
    if (node.type.kind === 'NonNullType') node.type = node.type.type;
    else if (node.defaultValue) node.defaultValue = undefined;
    else return false;
  }),
  otherNesting: on(['VariableDefinition'], ({ node }, random) => {
    node.type = random.chance(0.5) || node.type.kind !== 'ListType' ? { kind: 'ListType', type: node.type } : node.type.type;
  }),
  otherDefault: on(['VariableDefinition'], ({ node }, random) => {
    node.defaultValue = random.chance(0.3) ? { kind: 'NullValue' } : anyLiteral(random);
  }),
  swappedVariables: on(['Variable'], (place, random, schema, all) => ast.replace(place, ast.copy(random.pick(all).node))),
  variableForValue: on(ast.VALUE_KINDS, (place, random, schema, all) => {
    const known = all.filter(({ node }) => node.kind === 'Variable');
    if (known.length === 0) return false;
    ast.replace(place, ast.copy(random.pick(known).node));
  }),
};

const values = {
  otherLiteral: on(ast.VALUE_KINDS, (place, random) => {
    if (place.parent.kind === 'VariableDefinition' && place.key === 'variable') return false;
    ast.replace(place, anyLiteral(random));
  }),
  literalOfOtherType: on(ast.VALUE_KINDS, (place, random, schema) => {
    if (place.parent.kind === 'VariableDefinition' && place.key === 'variable') return false;
    ast.replace(place, literalOfSomeInput(random, schema));
  }),
  nullValue: on(ast.VALUE_KINDS, (place) => {
    if (place.parent.kind === 'VariableDefinition' && place.key === 'variable') return false;
    ast.replace(place, { kind: 'NullValue' });
  }),
  wrappedValue: on(ast.VALUE_KINDS, (place, random) => {
    if (place.parent.kind === 'VariableDefinition' && place.key === 'variable') return false;
    ast.replace(place, { kind: 'ListValue', values: random.chance(0.7) ? [place.node] : [place.node, ast.copy(place.node)] });
  }),
  droppedArgument: on(['Argument'], ({ parent, index }) => {
    parent.arguments = parent.arguments.filter((_, i) => i !== index);
  }),
  duplicateArgument: on(['Argument'], ({ node, parent }, random) => {
    const again = { ...ast.copy(node), value: random.chance(0.5) ? ast.copy(node.value) : anyLiteral(random) };
    parent.arguments = [...parent.arguments, ...Array.from({ length: random.between(1, 2) }, () => again)];
  }),
  droppedInputField: on(['ObjectField'], ({ parent, index }) => {
    parent.fields = parent.fields.filter((_, i) => i !== index);
  }),
  duplicateInputField: on(['ObjectField'], ({ node, parent }, random) => {
    parent.fields = random.shuffle([...parent.fields, { ...ast.copy(node), value: random.chance(0.5) ? ast.copy(node.value) : anyLiteral(random) }]);
  }),
  extraInputField: on(['ObjectValue'], ({ node }, random, schema) => {
    const inputs = Object.values(schema.getTypeMap()).filter((t) => t.constructor.name === 'GraphQLInputObjectType');
    const key = random.pick(Object.keys(random.pick(inputs).getFields()));
    const value = random.chance(0.4) ? { kind: 'NullValue' } : anyLiteral(random);
    node.fields = [...node.fields, ast.objectField(key, value)];
  }),
  oneOfFault: (document, random, schema) => some(random, ast.places(document, 'Argument').filter(({ node }) => inner(node.meta?.definition?.type)?.isOneOf), ({ node }) => {
    const type = inner(node.meta.definition.type);
    const two = random.shuffle(Object.values(type.getFields())).slice(0, random.pick([0, 1, 2, 2]));
    const filled = two.map((f) => ast.objectField(f.name, random.weighted([[2, () => ({ kind: 'NullValue' })], [2, () => ast.variable('o')], [3, () => literalFor(f.type, random)]])()));
    node.value = { kind: 'ObjectValue', fields: filled };
    if (filled.some((f) => f.value.kind === 'Variable')) {
      const declared = `${two[0].type}${random.chance(0.4) ? '!' : ''}`;
      for (const { node: operation } of ast.places(document, 'OperationDefinition')) {
        operation.shorthand = false;
        operation.variableDefinitions = [...operation.variableDefinitions, variableDefinition('o', declared, random.chance(0.2) ? anyLiteral(random) : undefined)];
      }
    }
  }),
};

const inner = (type) => (type?.ofType ? inner(type.ofType) : type);

const directives = {
  misplacedDirective: on(['Field', 'OperationDefinition', 'FragmentDefinition', 'FragmentSpread', 'InlineFragment', 'VariableDefinition'], ({ node }, random, schema) => {
    const definition = random.pick(schema.getDirectives());
    const given = definition.args.filter(() => random.chance(0.7));
    node.directives = [...node.directives, ast.directive(definition.name, given.map((a) => ast.argument(a.name, literalFor(a.type, random))))];
    node.shorthand = false;
  }),
  duplicateDirective: on(['Directive'], ({ node, parent }, random) => {
    parent.directives = [...parent.directives, ...Array.from({ length: random.between(1, 2) }, () => ast.copy(node))];
  }),
  conditionalEverything: on(['Field', 'FragmentSpread', 'InlineFragment'], ({ node }, random) => {
    const condition = random.pick([{ kind: 'BooleanValue', value: true }, ast.variable('bila'), { kind: 'NullValue' }]);
    node.directives = [...node.directives, ast.directive(random.pick(['skip', 'include']), random.chance(0.85) ? [ast.argument('if', condition)] : [])];
  }),
};

const definitions = {
  duplicateOperation: on(['OperationDefinition'], ({ node, parent }, random) => {
    const again = ast.copy(node);
    if (random.chance(0.5)) Object.assign(again, { shorthand: false, name: ast.name('Lain') });
    parent.definitions = [...parent.definitions, again];
  }),
  anonymousToo: (document, random) => {
    document.definitions.splice(random.int(document.definitions.length + 1), 0, {
      kind: 'OperationDefinition', operation: 'query', shorthand: random.chance(0.5), variableDefinitions: [], directives: [], selectionSet: ast.selectionSet([ast.field('__typename')]),
    });
  },
  sameNameForAll: (document, random) => {
    const [{ node: first }] = ast.places(document, 'OperationDefinition');
    document.definitions = [...document.definitions, ast.copy(first), ...(random.chance(0.3) ? [ast.copy(first)] : [])];
    for (const { node } of ast.places(document, 'OperationDefinition')) if (random.chance(0.9)) Object.assign(node, { shorthand: false, name: ast.name('Sama') });
  },
  otherOperationKind: on(['OperationDefinition'], ({ node }, random) => {
    node.shorthand = false;
    node.operation = random.pick(['query', 'mutation', 'subscription']);
  }),
  missingRoot: (document, random, schema) => {
    const missing = [['mutation', schema.getMutationType()], ['subscription', schema.getSubscriptionType()]].filter(([, type]) => !type);
    if (missing.length === 0) return false;
    document.definitions.push({
      kind: 'OperationDefinition', operation: random.pick(missing)[0], name: ast.name('TanpaAkar'), variableDefinitions: [], directives: [],
      selectionSet: ast.selectionSet(Array.from({ length: random.between(1, 2) }, () => ast.field(random.pick(['__typename', 'id', 'bentuk', '__schema'])))),
    });
  },
  typeSystemDefinition: (document, random) => {
    const leaf = [{ kind: 'FieldDefinition', name: ast.name('a'), arguments: [], type: ast.namedType('Tambahan'), directives: [] }];
    document.definitions.splice(random.int(document.definitions.length + 1), 0, random.pick([
      { kind: 'ObjectTypeDefinition', name: ast.name('Tambahan'), interfaces: [], directives: [], fields: leaf },
      { kind: 'ObjectTypeExtension', name: ast.name('Query'), interfaces: [ast.namedType('TidakAda')], directives: [], fields: leaf },
      { kind: 'ScalarTypeDefinition', name: ast.name('Int'), directives: [ast.directive('tidakAda')] },
      { kind: 'EnumTypeDefinition', name: ast.name('Tambahan'), directives: [ast.directive('skip'), ast.directive('skip')], values: [{ kind: 'EnumValueDefinition', name: ast.name('A'), directives: [] }] },
      { kind: 'UnionTypeDefinition', name: ast.name('Gabungan'), directives: [], types: [ast.namedType('Tambahan'), ast.namedType('Hilang')] },
      { kind: 'InputObjectTypeDefinition', name: ast.name('Tambahan'), directives: [], fields: [{ kind: 'InputValueDefinition', name: ast.name('a'), type: ast.typeNode('[Tambahan!]'), defaultValue: { kind: 'IntValue', value: '1' }, directives: [] }] },
      { kind: 'DirectiveDefinition', name: ast.name('tidakAda'), arguments: [], repeatable: random.chance(0.5), locations: [ast.name('FIELD')] },
      { kind: 'SchemaDefinition', directives: [], operationTypes: [{ kind: 'OperationTypeDefinition', operation: 'query', type: ast.namedType('Hilang') }] },
      { kind: 'SchemaExtension', directives: [ast.directive('tidakAda')], operationTypes: [] },
    ]));
  },
  shuffledDefinitions: (document, random) => {
    document.definitions = random.shuffle(document.definitions);
  },
};

export const operators = { ...names, ...variables, ...values, ...directives, ...definitions, ...selectionDamage(on, some) };

/** One to three faults; tells which. */
export function damageTree(document, random, schema) {
  const done = [];
  const wanted = random.weighted([[6, 1], [3, 2], [1, 3]]);
  for (let attempt = 0; attempt < 12 && done.length < wanted; attempt++) {
    const key = random.pick(Object.keys(operators));
    if (operators[key](document, random, schema) !== false) done.push(key);
  }

  return done;
}
