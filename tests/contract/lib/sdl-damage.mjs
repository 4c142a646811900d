// Faults in a type system: the text stays SDL, the types are not allowed (together). For the rules of section 3 of the specification.

import * as ast from './ast.mjs';
import { anyLiteral } from './values.mjs';

const FIELDED = ['ObjectTypeDefinition', 'InterfaceTypeDefinition'];
const TYPES = ['ScalarTypeDefinition', ...FIELDED, 'UnionTypeDefinition', 'EnumTypeDefinition', 'InputObjectTypeDefinition'];
const MEMBERS = ['FieldDefinition', 'InputValueDefinition', 'EnumValueDefinition'];
const BEARERS = [...TYPES, ...MEMBERS, 'SchemaDefinition', 'ScalarTypeExtension', 'UnionTypeExtension', 'InputObjectTypeExtension'];
const RESERVED = ['__nama', '__Tipe', '__'];

const on = (kinds, act, filter = () => true) => (document, random) => {
  const found = ast.places(document, ...kinds).filter(filter);
  return found.length > 0 && act(random.pick(found), random, document) !== false;
};

const again = ({ node, parent, key }, random) => {
  const list = [...parent[key]];
  list.splice(random.int(list.length + 1), 0, ast.copy(node));
  parent[key] = list;
};

const nameOfSome = (document, random, ...kinds) => random.pick(ast.places(document, ...kinds)).node.name.value;
const someType = (document, random) => ast.namedType(nameOfSome(document, random, ...TYPES));
const directiveName = (document, random) => random.pick(['deprecated', 'specifiedBy', 'oneOf', 'skip', 'tidakAda', nameOfSome(document, random, 'DirectiveDefinition')]);

const operators = {
  duplicateDefinition: on([...TYPES, 'DirectiveDefinition', 'SchemaDefinition', 'EnumTypeExtension'], again),
  duplicateSchema: (document, random) => {
    const [query] = ast.places(document, 'ObjectTypeDefinition');
    const made = { kind: 'SchemaDefinition', directives: [], operationTypes: [{ kind: 'OperationTypeDefinition', operation: 'query', type: ast.namedType(query.node.name.value) }] };
    document.definitions.push(...Array.from({ length: random.between(1, 2) }, () => ast.copy(made)));
  },
  duplicateMember: on(MEMBERS, again),
  duplicateOperationType: on(['OperationTypeDefinition'], again),
  duplicateInterface: on(['NamedType'], again, ({ key }) => key === 'interfaces' || key === 'types'),
  duplicateDirective: on(['Directive'], again),
  duplicateArgument: on(['Argument', 'ObjectField'], again),
  sameNameAsOther: on([...TYPES, 'DirectiveDefinition'], ({ node }, random, document) => {
    node.name = ast.name(nameOfSome(document, random, ...TYPES, 'DirectiveDefinition'));
  }),
  memberOfOtherName: on(MEMBERS, ({ node }, random, document) => {
    node.name = ast.name(nameOfSome(document, random, ...MEMBERS));
  }),
  unknownType: on(['NamedType'], ({ node }, random) => {
    node.name = ast.name(random.pick(['TidakAda', 'Satkerr', 'int']));
  }),
  otherType: on(['NamedType'], ({ node }, random, document) => {
    node.name = someType(document, random).name;
  }),
  introspectionType: on(['NamedType'], ({ node }, random) => {
    node.name = ast.name(random.pick(['__Type', '__TypeKind', 'Int']));
  }),
  reservedName: on([...TYPES, ...MEMBERS, 'DirectiveDefinition'], ({ node }, random) => {
    node.name = ast.name(random.pick(RESERVED));
  }),
  directiveSomewhere: on(BEARERS, ({ node }, random, document) => {
    const given = random.chance(0.5) ? [ast.argument(random.pick(['reason', 'url', 'sejak', 'tidakAda', 'bobot']), anyLiteral(random))] : [];
    node.directives = [...node.directives, ast.directive(directiveName(document, random), given)];
  }),
  directiveOnUse: on(['Directive'], ({ node }, random) => {
    node.arguments = random.chance(0.5) ? [] : [...node.arguments, ast.argument(random.pick(['sejak', 'tidakAda', 'reason']), anyLiteral(random))];
  }),
  otherDirective: on(['Directive'], ({ node }, random, document) => {
    node.name = ast.name(directiveName(document, random));
  }),
  missingRoot: on(['OperationTypeDefinition'], ({ node, parent }, random, document) => {
    if (random.chance(0.4)) parent.operationTypes = parent.operationTypes.filter((t) => t !== node);
    else node.type = someType(document, random);
  }),
  extension: (document, random) => {
    const kind = random.pick(['ObjectType', 'InterfaceType', 'EnumType', 'InputObjectType', 'UnionType', 'ScalarType']);
    const name = random.chance(0.2) ? 'TidakAda' : random.chance(0.1) ? 'Int' : nameOfSome(document, random, ...TYPES);
    const field = { kind: 'FieldDefinition', name: ast.name(random.pick(['id', 'nama', 'baru'])), arguments: [], type: ast.typeNode('ID!'), directives: [] };
    const input = { kind: 'InputValueDefinition', name: ast.name(random.pick(['kode', 'nama', 'baru'])), type: ast.typeNode(random.pick(['ID!', 'Int'])), directives: [] };
    const body = {
      ObjectType: { interfaces: random.chance(0.3) ? [ast.namedType(nameOfSome(document, random, 'InterfaceTypeDefinition'))] : [], fields: [field] },
      InterfaceType: { interfaces: [], fields: [field] },
      EnumType: { values: [{ kind: 'EnumValueDefinition', name: ast.name(random.pick(['MERAH', 'BARU', 'KEPALA', 'true_'])), directives: [] }] },
      InputObjectType: { fields: [input] },
      UnionType: { types: [someType(document, random)] },
      ScalarType: {},
    }[kind];
    const directives = kind === 'ScalarType' || random.chance(0.2) ? [ast.directive(directiveName(document, random))] : [];
    document.definitions.splice(random.int(document.definitions.length + 1), 0, { kind: `${kind}Extension`, name: ast.name(name), directives, ...body });
  },
  emptyType: on([...FIELDED, 'InputObjectTypeDefinition'], ({ node }) => {
    node.fields = [];
  }),
  emptyEnumOrUnion: on(['EnumTypeDefinition', 'UnionTypeDefinition'], ({ node }) => {
    node.values = [];
    node.types = [];
  }),
  oneOf: on(['InputObjectTypeDefinition'], ({ node }) => {
    node.directives = [...node.directives, ast.directive('oneOf')];
  }),
  inputCycle: on(['InputValueDefinition'], ({ node, parent }, random, document) => {
    const target = random.chance(0.5) ? parent.name.value : nameOfSome(document, random, 'InputObjectTypeDefinition');
    node.type = ast.typeNode(random.pick([`${target}!`, `${target}!`, `[${target}!]!`, target]));
    node.defaultValue = random.chance(0.3) ? { kind: 'ObjectValue', fields: [] } : undefined;
  }, ({ parent }) => parent.kind === 'InputObjectTypeDefinition'),
  interfaceCycle: on(['InterfaceTypeDefinition'], ({ node }, random, document) => {
    node.interfaces = [...node.interfaces, ast.namedType(random.chance(0.3) ? node.name.value : nameOfSome(document, random, 'InterfaceTypeDefinition'))];
  }),
  implementsOther: on(FIELDED, ({ node }, random, document) => {
    node.interfaces = [...node.interfaces, ast.namedType(nameOfSome(document, random, 'InterfaceTypeDefinition', 'InterfaceTypeDefinition', 'ObjectTypeDefinition'))];
  }),
  wrongDefault: on(['InputValueDefinition'], ({ node }, random) => {
    node.defaultValue = anyLiteral(random);
  }),
  deprecatedRequired: on(['InputValueDefinition', 'FieldDefinition'], ({ node }, random) => {
    node.directives = [...node.directives.filter((d) => d.name.value !== 'deprecated'), ast.directive('deprecated')];
    if (random.chance(0.5)) node.defaultValue = undefined;
  }),
  argumentOnImplementation: on(['FieldDefinition'], ({ node }, random) => {
    const extra = { kind: 'InputValueDefinition', name: ast.name('tambahan'), type: ast.typeNode(random.pick(['Int!', 'Int'])), directives: [] };
    node.arguments = [...node.arguments, extra];
  }),
  directiveOnItself: on(['InputValueDefinition'], ({ node, parent }) => {
    node.directives = [...node.directives, ast.directive(parent.name.value)];
  }, ({ parent }) => parent.kind === 'DirectiveDefinition'),
  executableLocation: on(['DirectiveDefinition'], ({ node }, random) => {
    const all = ['ARGUMENT_DEFINITION', 'OBJECT', 'SCHEMA', 'FIELD', 'UNION'];
    const place = random.pick(all);
    if (!node.locations.some((l) => l.value === place)) node.locations = [...node.locations, ast.name(place)];
  }),
};

export function damageSdl(document, random, steps) {
  const done = [];
  for (let attempt = 0; attempt < steps * 4 && done.length < steps; attempt++) {
    const key = random.pick(Object.keys(operators));
    if (operators[key](document, random) !== false) done.push(key);
  }

  return done;
}
