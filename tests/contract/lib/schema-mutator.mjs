// Changes to a schema as its author might make them: operators on the parsed SDL, each a small step. The result may be no
// valid schema; the caller tries again then.

import * as ast from './ast.mjs';
import { anyLiteral } from './values.mjs';

const SCALARS = ['Int', 'Float', 'String', 'Boolean', 'ID'];
const LOCATIONS = ['FIELD', 'QUERY', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT', 'OBJECT', 'FIELD_DEFINITION', 'ENUM_VALUE', 'INPUT_FIELD_DEFINITION', 'VARIABLE_DEFINITION'];
const FIELDED = ['ObjectTypeDefinition', 'InterfaceTypeDefinition'];
const DEFINED = ['ScalarTypeDefinition', ...FIELDED, 'UnionTypeDefinition', 'EnumTypeDefinition', 'InputObjectTypeDefinition'];

const pickPlace = (document, random, kinds, filter = () => true) => {
  const found = ast.places(document, ...kinds).filter(filter);
  return found.length === 0 ? undefined : random.pick(found);
};

const remove = (place) => {
  place.parent[place.key] = place.parent[place.key].filter((_, i) => i !== place.index);
};

/** The new name carries a serial number so that it is surely unused. */
const freshName = (random) => `baru${random.int(1_000_000)}`;
const freshType = (random) => `Baru${random.int(1_000_000)}`;

const inputValue = (key, random, required) => ({
  kind: 'InputValueDefinition', name: ast.name(key), type: ast.typeNode(random.pick(SCALARS) + (required ? '!' : '')),
  defaultValue: required && random.chance(0.3) ? undefined : random.chance(0.3) ? { kind: 'NullValue' } : undefined, directives: [],
});

/** Defaults that fit the scalar, for the places where a wrong one would make the schema invalid. */
const defaultFor = (type, random) => {
  if (type.kind === 'NonNullType') return defaultFor(type.type, random);
  if (type.kind === 'ListType') return { kind: 'ListValue', values: Array.from({ length: random.int(3) }, () => defaultFor(type.type, random)).filter(Boolean) };
  switch (type.name.value) {
    case 'Int': return { kind: 'IntValue', value: String(random.int(5)) };
    case 'Float': return random.chance(0.5) ? { kind: 'IntValue', value: '1' } : { kind: 'FloatValue', value: random.pick(['1.0', '2.50', '1e1']) };
    case 'String': return { kind: 'StringValue', value: random.pick(['satu', 'dua']) };
    case 'Boolean': return { kind: 'BooleanValue', value: random.chance(0.5) };
    case 'ID': return random.chance(0.5) ? { kind: 'IntValue', value: '7' } : { kind: 'StringValue', value: '7' };
    default: return undefined;
  }
};

const change = (kinds, act, filter) => (document, random) => {
  const place = pickPlace(document, random, kinds, filter);
  return place !== undefined && act(place, random, document) !== false;
};

const rewrap = (type, random) => random.pick([
  () => (type.kind === 'NonNullType' ? type.type : { kind: 'NonNullType', type }),
  () => ({ kind: 'ListType', type }),
  () => (type.kind === 'ListType' ? type.type : type.kind === 'NonNullType' && type.type.kind === 'ListType' ? type.type.type : { kind: 'ListType', type }),
  () => (type.kind === 'ListType' ? { kind: 'ListType', type: rewrap(type.type, random) } : { kind: 'NonNullType', type: type.kind === 'NonNullType' ? type.type : type }),
])();

const operators = {
  removeType: change(DEFINED, remove),
  addType: (document, random) => {
    const fields = [{ kind: 'FieldDefinition', name: ast.name('id'), arguments: [], type: ast.typeNode('ID!'), directives: [] }];
    document.definitions.push({ kind: 'ObjectTypeDefinition', name: ast.name(freshType(random)), interfaces: [], directives: [], fields });
  },
  renameType: change(DEFINED, ({ node }, random, document) => {
    const before = node.name.value;
    const after = freshType(random);
    node.name = ast.name(after);
    if (random.chance(0.85)) for (const { node: use } of ast.places(document, 'NamedType')) if (use.name.value === before) use.name = ast.name(after);
  }),
  removeField: change(['FieldDefinition'], remove),
  addField: change(FIELDED, ({ node }, random) => {
    const made = { kind: 'FieldDefinition', name: ast.name(freshName(random)), arguments: [], type: ast.typeNode(random.pick(SCALARS)), directives: [] };
    node.fields = [...node.fields, made];
  }),
  renameField: change(['FieldDefinition'], ({ node }, random) => {
    node.name = ast.name(freshName(random));
  }),
  fieldNullability: change(['FieldDefinition', 'InputValueDefinition'], ({ node }, random) => {
    node.type = rewrap(node.type, random);
    if (node.defaultValue) node.defaultValue = defaultFor(node.type, random);
  }),
  fieldType: change(['FieldDefinition', 'InputValueDefinition'], ({ node }, random) => {
    node.type = ast.typeNode(random.pick(SCALARS) + random.pick(['', '!']));
    if (node.defaultValue) node.defaultValue = defaultFor(node.type, random);
  }),
  fieldToOtherType: change(['FieldDefinition'], ({ node }, random, document) => {
    const target = pickPlace(document, random, DEFINED, (p) => p.node.kind !== 'InputObjectTypeDefinition');
    node.type = ast.typeNode(target.node.name.value + random.pick(['', '!']));
  }),
  removeArgument: change(['InputValueDefinition'], remove),
  addArgument: change(['FieldDefinition', 'DirectiveDefinition'], ({ node }, random) => {
    node.arguments = [...(node.arguments ?? []), inputValue(freshName(random), random, random.chance(0.4))];
  }),
  addDirectiveArgument: change(['DirectiveDefinition'], ({ node }, random, document) => {
    node.arguments = [...(node.arguments ?? []), inputValue(freshName(random), random, random.chance(0.6))];
    const key = node.name.value;
    for (const { node: owner } of ast.places(document, ...DEFINED, 'FieldDefinition', 'InputValueDefinition', 'EnumValueDefinition', 'SchemaDefinition', 'SchemaExtension', 'UnionTypeExtension')) {
      owner.directives = owner.directives.filter((d) => d.name.value !== key);
    }
  }),
  removeDirectiveArgument: change(['InputValueDefinition'], (place, random, document) => {
    remove(place);
    const gone = place.node.name.value;
    for (const { node } of ast.places(document, 'Directive')) {
      if (node.name.value === place.parent.name.value) node.arguments = node.arguments.filter((a) => a.name.value !== gone);
    }
  }, ({ parent }) => parent.kind === 'DirectiveDefinition'),
  stricterField: change(['FieldDefinition'], ({ node }) => {
    node.type = { kind: 'NonNullType', type: node.type };
  }, ({ node }) => node.type.kind !== 'NonNullType'),
  looserInput: change(['InputValueDefinition'], ({ node }) => {
    node.type = node.type.type;
  }, ({ node }) => node.type.kind === 'NonNullType'),
  addInputField: change(['InputObjectTypeDefinition'], ({ node }, random) => {
    node.fields = [...node.fields, inputValue(freshName(random), random, random.chance(0.4))];
  }),
  renameInput: change(['InputValueDefinition'], ({ node }, random) => {
    node.name = ast.name(freshName(random));
  }),
  removeDefault: change(['InputValueDefinition'], ({ node }) => {
    node.defaultValue = undefined;
  }, ({ node }) => node.defaultValue !== undefined),
  changeDefault: change(['InputValueDefinition'], ({ node }, random) => {
    node.defaultValue = defaultFor(node.type, random) ?? (node.type.kind === 'NonNullType' ? node.defaultValue : { kind: 'NullValue' });
  }),
  customDefault: change(['InputValueDefinition'], ({ node }, random) => {
    node.defaultValue = anyLiteral(random);
  }),
  reorderDefault: change(['ObjectValue'], ({ node }, random) => {
    node.fields = random.shuffle(node.fields);
  }, ({ node }) => node.fields.length > 1),
  removeEnumValue: change(['EnumValueDefinition'], remove),
  addEnumValue: change(['EnumTypeDefinition'], ({ node }, random) => {
    node.values = [...node.values, { kind: 'EnumValueDefinition', name: ast.name(freshName(random).toUpperCase()), directives: [] }];
  }),
  removeMember: change(['UnionTypeDefinition'], ({ node }, random) => {
    node.types = random.shuffle(node.types).slice(1);
  }),
  addMember: change(['UnionTypeDefinition'], ({ node }, random, document) => {
    const added = pickPlace(document, random, ['ObjectTypeDefinition']).node.name.value;
    if (node.types.some((t) => t.name.value === added)) return false;
    node.types = [...node.types, ast.namedType(added)];
  }),
  removeInterface: change(FIELDED, ({ node }, random) => {
    node.interfaces = random.shuffle(node.interfaces).slice(1);
  }, ({ node }) => node.interfaces.length > 0),
  /** With the fields it needs, so that the schema stays valid. */
  addInterface: change(FIELDED, ({ node }, random, document) => {
    const added = pickPlace(document, random, ['InterfaceTypeDefinition']).node;
    if (added === node || node.interfaces.some((t) => t.name.value === added.name.value)) return false;
    const missing = added.fields.filter((f) => !node.fields.some((own) => own.name.value === f.name.value));
    node.interfaces = [...node.interfaces, ...added.interfaces.filter((i) => !node.interfaces.some((own) => own.name.value === i.name.value)).map(ast.copy), ast.namedType(added.name.value)];
    node.fields = [...node.fields, ...missing.map(ast.copy)];
  }),
  removeDirective: change(['DirectiveDefinition'], (place, random, document) => {
    remove(place);
    for (const use of ast.places(document, 'Directive')) {
      if (use.node.name.value === place.node.name.value) use.parent.directives = use.parent.directives.filter((d) => d !== use.node);
    }
  }),
  addDirective: (document, random) => {
    document.definitions.push({ kind: 'DirectiveDefinition', name: ast.name(freshName(random)), arguments: [], repeatable: false, locations: [ast.name('FIELD')] });
  },
  toggleRepeatable: change(['DirectiveDefinition'], ({ node }) => {
    node.repeatable = !node.repeatable;
  }),
  removeLocation: change(['DirectiveDefinition'], ({ node }, random) => {
    node.locations = random.shuffle(node.locations).slice(1);
  }, ({ node }) => node.locations.length > 1),
  addLocation: change(['DirectiveDefinition'], ({ node }, random) => {
    const free = LOCATIONS.filter((l) => !node.locations.some((own) => own.value === l));
    node.locations = [...node.locations, ast.name(random.pick(free))];
  }),
  changeKind: change(DEFINED, (place, random, document) => {
    const { node } = place;
    const kept = { name: node.name, directives: [], description: node.description };
    const id = { kind: 'FieldDefinition', name: ast.name('id'), arguments: [], type: ast.typeNode('ID'), directives: [] };
    const made = random.pick([
      { kind: 'ScalarTypeDefinition', ...kept },
      { kind: 'EnumTypeDefinition', ...kept, values: [{ kind: 'EnumValueDefinition', name: ast.name('SATU'), directives: [] }] },
      { kind: 'ObjectTypeDefinition', ...kept, interfaces: [], fields: node.kind === 'InterfaceTypeDefinition' ? node.fields : [id] },
      { kind: 'InterfaceTypeDefinition', ...kept, interfaces: [], fields: node.kind === 'ObjectTypeDefinition' ? node.fields : [id] },
      { kind: 'UnionTypeDefinition', ...kept, types: [ast.namedType(pickPlace(document, random, ['ObjectTypeDefinition']).node.name.value)] },
    ]);
    if (made.kind === node.kind) return false;
    ast.replace(place, made);
  }),
  describe: change([...DEFINED, 'FieldDefinition', 'EnumValueDefinition', 'InputValueDefinition', 'DirectiveDefinition'], ({ node }, random) => {
    node.description = random.chance(0.3) ? undefined : { kind: 'StringValue', value: freshName(random), block: false };
  }),
  deprecate: change(['FieldDefinition', 'EnumValueDefinition'], ({ node }, random) => {
    const without = node.directives.filter((d) => d.name.value !== 'deprecated');
    node.directives = without.length < node.directives.length ? without : [...without, ast.directive('deprecated', random.chance(0.5) ? [ast.argument('reason', { kind: 'StringValue', value: 'Usang.' })] : [])];
  }),
  reorder: (document, random) => {
    document.definitions = random.shuffle(document.definitions);
  },
};

/** Takes a number of steps; tells which. */
export function mutate(document, random, steps) {
  const done = [];
  for (let attempt = 0; attempt < steps * 4 && done.length < steps; attempt++) {
    const key = random.pick(Object.keys(operators));
    if (operators[key](document, random) !== false) done.push(key);
  }

  return done;
}
