// Literals: right ones for a type, and any ones for no type at all.

import { objectField } from './ast.mjs';

const int = (value) => ({ kind: 'IntValue', value });
const float = (value) => ({ kind: 'FloatValue', value });
const nul = () => ({ kind: 'NullValue' });
const boolean = (value) => ({ kind: 'BooleanValue', value });
const enumValue = (value) => ({ kind: 'EnumValue', value });
const list = (values) => ({ kind: 'ListValue', values });
const object = (fields) => ({ kind: 'ObjectValue', fields });

const STRINGS = [
  '""', '"satker"', '"Dinas Kesehatan"', '"é"', '"🦉"', '"\\u00e9"', '"\\u{1F989}"', '"\\uD83E\\uDD89"', '"\\n\\t\\\\\\"\\/\\b\\f\\r"', '"\\u{0}"', '"a,b#c"',
  '"\t"', '"$x"', '"\u2028"', '"\u00a0"', '"\u007f"', '"\ufeff"', '"\\u{10FFFF}"', '"\\u0000"', '"null"', '"2025-01-31"', '"12.50"',
];
const BLOCK_STRINGS = [
  '""""""', '"""satu"""', '"""\n  dua\n    tiga\n  """', '"""\r\n\tempat\r\n\r\n\tlima\r\n"""', '""" "kutip" """', '"""\\""" tiga kutip"""', '"""\\u00e9 tetap"""',
  '"""🦉\n\n\n burung\n"""', '"""\n\n  \n"""', '"""  a\n b\n  c  """', '"""garis\\\nmiring\\ """', '"""\t\n\u00a0 x\n"""',
  '"""\n    a\n\n  b\n      c\n"""', '""""q" """', '"""a\rb"""', '"""\n  "\n"""', '"""panjang sekali supaya pencetak memilih baris sendiri untuk isi yang melebihi tujuh puluh huruf"""',
];

const INTS = ['0', '-0', '1', '2', '42', '-7', '2147483647', '-2147483648'];
const FLOATS = ['0.0', '1.5', '-2.25', '1e3', '1E-2', '0.1e+5', '-0e0', '123456789.987654321'];
const ODD_NUMBERS = [int('2147483648'), int('-2147483649'), int('9007199254740993'), int('99999999999999999999'), float('1e400'), float('1.0'), float('1e2')];
const ENUMS = ['MERAH', 'NAMA', 'tidakAda', 'PERSEN', 'RENJA', '__Apa', 'on', 'query', 'type'];

export function string(random) {
  const raw = random.chance(0.3) ? random.pick(BLOCK_STRINGS) : random.pick(STRINGS);
  return { kind: 'StringValue', raw, block: raw.startsWith('"""') };
}

export function anyLiteral(random, depth = 2) {
  return random.weighted([
    [3, () => int(random.pick(INTS))],
    [2, () => float(random.pick(FLOATS))],
    [3, () => string(random)],
    [2, () => boolean(random.chance(0.5))],
    [2, nul],
    [2, () => enumValue(random.pick(ENUMS))],
    [1, () => random.pick(ODD_NUMBERS)],
    [depth > 0 ? 2 : 0, () => list(Array.from({ length: random.int(4) }, () => anyLiteral(random, depth - 1)))],
    [depth > 0 ? 2 : 0, () => anyObject(random, depth - 1)],
  ])();
}

function anyObject(random, depth) {
  const keys = random.shuffle(['kode', 'tahun', 'nama', 'nilai', 'on', 'lebar']).slice(0, random.int(4));
  return object(keys.map((key) => objectField(key, anyLiteral(random, depth))));
}

/**
 * A literal that the input type takes. `place(type, hasDefault)` may answer with a variable instead; null means: use a literal.
 * Types are told apart by their class names, so that schemas of both reference versions serve.
 */
export function literalFor(type, random, place = () => null, depth = 3) {
  const taken = (inner, hasDefault) => place(inner, hasDefault) ?? literalFor(inner, random, place, depth - 1);
  switch (type.constructor.name) {
    case 'GraphQLNonNull':
      return nonNullLiteral(type.ofType);
    default:
      return random.chance(0.06) ? nul() : nonNullLiteral(type);
  }

  function nonNullLiteral(inner) {
    switch (inner.constructor.name) {
      case 'GraphQLList':
        // A single value stands for a list of one; within lists of lists its own brackets would be taken for the outer ones.
        if (named(inner) === nullable(inner.ofType) && random.chance(0.15)) return nonNullLiteral(nullable(inner.ofType));
        return list(Array.from({ length: depth > 0 ? random.int(4) : 0 }, () => taken(inner.ofType, false)));
      case 'GraphQLInputObjectType':
        return inputObject(inner);
      case 'GraphQLEnumType':
        return enumValue(random.pick(inner.getValues()).name);
      default:
        // A scalar of a schema's own may bring a maker of literals; without one it takes anything.
        return inner.literal ? inner.literal(random) : scalar(inner.name);
    }
  }

  function inputObject(inner) {
    const fields = Object.values(inner.getFields());
    if (inner.isOneOf) {
      const shallow = fields.filter((f) => depth > 0 || !isObject(f.type));
      const chosen = random.pick(shallow.length ? shallow : fields);
      const required = { constructor: { name: 'GraphQLNonNull' }, ofType: chosen.type, toString: () => `${chosen.type}!` };
      return object([objectField(chosen.name, taken(required, false))]);
    }

    const given = fields.filter((f) => isRequired(f) || (random.chance(0.35) && (depth > 0 || !isObject(f.type))));
    return object(random.shuffle(given).map((f) => objectField(f.name, taken(f.type, hasDefault(f)))));
  }

  function scalar(scalarName) {
    switch (scalarName) {
      case 'Int': return int(random.pick(INTS));
      case 'Float': return random.chance(0.5) ? int(random.pick(INTS)) : float(random.pick(FLOATS));
      case 'Boolean': return boolean(random.chance(0.5));
      case 'String': return string(random);
      case 'ID': return random.chance(0.4) ? int(random.pick(INTS)) : string(random);
      default: return notNull(anyLiteral(random));
    }
  }
}

const named = (type) => (type.ofType ? named(type.ofType) : type);
const nullable = (type) => (type.constructor.name === 'GraphQLNonNull' ? type.ofType : type);
const notNull = (value) => (value.kind === 'NullValue' ? int('0') : value);
const isObject = (type) => named(type).constructor.name === 'GraphQLInputObjectType';

export const hasDefault = (definition) => definition.defaultValue !== undefined || definition.default !== undefined;

export const isRequired = (definition) => definition.type.constructor.name === 'GraphQLNonNull' && !hasDefault(definition);
