// Random SDL for the parser: every form of the grammar, with no care whether the types make sense.

import * as ast from './ast.mjs';
import { literalFor, anyLiteral, string } from './values.mjs';

const TYPES = ['Satker', 'Indikator', 'Int', 'String', 'Target', 'on', 'type', 'query', 'Dokumen'];
const FIELDS = ['id', 'nama', 'input', 'implements', 'fragment', 'true', 'nilai', 'repeatable', 'enum'];
const VALUES = ['SATU', 'dua', 'on', 'type', 'NULL', 'Benar'];
const LOCATIONS = [
  'QUERY', 'MUTATION', 'SUBSCRIPTION', 'FIELD', 'FRAGMENT_DEFINITION', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT', 'VARIABLE_DEFINITION', 'SCHEMA', 'SCALAR', 'OBJECT',
  'FIELD_DEFINITION', 'ARGUMENT_DEFINITION', 'INTERFACE', 'UNION', 'ENUM', 'ENUM_VALUE', 'INPUT_OBJECT', 'INPUT_FIELD_DEFINITION',
];
const KINDS = ['SchemaDefinition', 'ScalarTypeDefinition', 'ObjectTypeDefinition', 'InterfaceTypeDefinition', 'UnionTypeDefinition', 'EnumTypeDefinition', 'InputObjectTypeDefinition', 'DirectiveDefinition'];

export function generateSdl(random) {
  const many = (low, high, make) => Array.from({ length: random.between(low, high) }, make);
  const description = () => (random.chance(0.25) ? string(random) : undefined);
  const typeText = (depth = 3) => {
    const bare = depth > 0 && random.chance(0.3) ? `[${typeText(depth - 1)}]` : random.pick(TYPES);
    return random.chance(0.4) ? `${bare}!` : bare;
  };
  const type = () => ast.typeNode(typeText());
  const directives = () => (random.chance(0.2) ? many(1, 2, () => ast.directive(random.pick(['arsip', 'deprecated', 'on']), many(0, 2, () => ast.argument(random.pick(FIELDS), anyLiteral(random))))) : []);
  const input = () => ({
    kind: 'InputValueDefinition', description: description(), name: ast.name(random.pick(FIELDS)), type: type(), defaultValue: random.chance(0.3) ? anyLiteral(random) : undefined, directives: directives(),
  });
  const fieldDefinition = () => ({
    kind: 'FieldDefinition', description: description(), name: ast.name(random.pick(FIELDS)), arguments: random.chance(0.3) ? many(1, 3, input) : [], type: type(), directives: directives(),
  });
  const enumValue = () => ({ kind: 'EnumValueDefinition', description: description(), name: ast.name(random.pick(VALUES)), directives: directives() });
  const named = (texts) => random.shuffle(texts).slice(0, random.between(1, 3)).map((text) => ast.namedType(text));
  const body = (kind) => ({
    Schema: () => ({ operationTypes: random.shuffle(['query', 'mutation', 'subscription']).slice(0, random.between(1, 3)).map((operation) => ({ kind: 'OperationTypeDefinition', operation, type: ast.namedType(random.pick(TYPES)) })) }),
    ScalarType: () => ({}),
    ObjectType: () => ({ interfaces: random.chance(0.3) ? named(TYPES) : [], fields: many(0, 4, fieldDefinition) }),
    InterfaceType: () => ({ interfaces: random.chance(0.3) ? named(TYPES) : [], fields: many(0, 3, fieldDefinition) }),
    UnionType: () => ({ types: random.chance(0.85) ? named(TYPES) : [] }),
    EnumType: () => ({ values: many(0, 3, enumValue) }),
    InputObjectType: () => ({ fields: many(0, 3, input) }),
    Directive: () => ({ arguments: many(0, 2, input), repeatable: random.chance(0.3), locations: random.shuffle(LOCATIONS).slice(0, random.between(1, 4)).map(ast.name) }),
  })[kind.replace(/(Definition|Extension)$/, '')]();

  const definitions = many(1, 6, () => {
    const kind = random.pick(KINDS);
    const extension = kind !== 'DirectiveDefinition' && random.chance(0.25);
    const made = { kind: extension ? kind.replace('Definition', 'Extension') : kind, description: extension ? undefined : description(), name: ast.name(random.pick(TYPES)), directives: directives(), ...body(kind) };
    // An extension that adds nothing is no extension (specification, 3.4.3 and the likes), so most of them get a directive.
    if (extension && made.directives.length === 0 && random.chance(0.8)) made.directives = [ast.directive('arsip')];
    return made;
  });
  if (random.chance(0.05)) definitions.push({ kind: 'OperationDefinition', operation: 'query', shorthand: true, selectionSet: ast.selectionSet([ast.field('a', { arguments: [ast.argument('b', literalFor({ constructor: { name: 'GraphQLScalarType' }, name: 'Int' }, random))] })]) });
  return { kind: 'Document', definitions };
}
