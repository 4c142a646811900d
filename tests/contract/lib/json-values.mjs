// Variables as JSON text, right ones and wrong ones. Text and not values, because 1, 1.0 and 1e0 are one value in JavaScript.

import { isRequired } from './values.mjs';
import { kindOf, named } from './document-generator.mjs';

const INTS = ['0', '-0', '1', '7', '-3', '2147483647', '-2147483648', '1.0', '1e2', '-0.0', '12E-0', '100e-2'];
const FLOATS = [...INTS, '1.5', '-2.25', '1e21', '1e-7', '0.1', '123456789012345678901234567890', '1.7976931348623157e308', '5e-324', '4.9e-325', '0.30000000000000004'];
export const IDS = ['"a1"', '""', '"null"', '7', '-1', '0', '1.0', '1e3', '1e21', '-0', '"\\ud83e\\udd89"'];
const TEXTS = ['""', '"satker"', '"é"', '"\\u0000\\n\\"\\\\"', '"🦉"', '"\\ud83e\\udd89"', '"12"', '"\u2028"'];
const WRONG = [
  'null', 'true', 'false', '0', '1', '2147483648', '-2147483649', '1.5', '1e400', '-1e400', '9007199254740992', '1e-400', '""', '"1"', '"MERAH"', '"merah"', '"K-01"', '"K-1"', '"K-12345"',
  '[]', '[null]', '[1]', '["a"]', '[[]]', '[[1]]', '[[null, 1]]', '{}', '{"dari": 1}', '{"dari": "1"}', '{"dari": null}', '{"angka": 1}', '{"angka": null}', '{"angka": 1, "nomor": "2"}',
  '{"tidakAda": 1}', '{"__proto__": 1}', '{"dari": 1, "toString": 2}', '[{"dari": 1}]',
];

/** One JSON object for the operation's variables. `wrong` is the chance that a value, at any depth, does not fit. */
export function variablesText(schema, operation, random, wrong) {
  const given = [];
  for (const definition of operation.variableDefinitions) {
    const type = typeOf(schema, definition.type);
    const required = kindOf(type) === 'GraphQLNonNull' && definition.defaultValue === undefined;
    if (random.chance(required ? wrong / 2 : 0.35)) continue;
    given.push(`"${definition.variable.name.value}": ${jsonFor(type, random, wrong)}`);
  }

  if (random.chance(0.05)) given.push('"berlebih": [1]');
  return `{${random.shuffle(given).join(random.pick([',', ', ', ' ,\n']))}}`;
}

/** The type of a type node, as an object that answers as the schema's own types do. */
export function typeOf(schema, node) {
  if (node.kind === 'NamedType') return schema.getType(node.name.value);
  const ofType = typeOf(schema, node.type);
  const name = node.kind === 'ListType' ? 'GraphQLList' : 'GraphQLNonNull';
  return { constructor: { name }, ofType, toString: () => (node.kind === 'ListType' ? `[${ofType}]` : `${ofType}!`) };
}

export function jsonFor(type, random, wrong, depth = 3) {
  if (random.chance(wrong)) return random.pick(WRONG);
  if (kindOf(type) === 'GraphQLNonNull') return fitting(type.ofType);
  return random.chance(0.08) ? 'null' : fitting(type);

  function fitting(inner) {
    switch (kindOf(inner)) {
      case 'GraphQLList':
        // One value stands for a list of one, at every level.
        if (random.chance(0.15)) return jsonFor(inner.ofType, random, wrong, depth);
        return `[${Array.from({ length: depth > 0 ? random.int(4) : 0 }, () => jsonFor(inner.ofType, random, wrong, depth - 1)).join(', ')}]`;
      case 'GraphQLInputObjectType':
        return inputObject(inner);
      case 'GraphQLEnumType':
        return `"${random.pick(inner.getValues()).name}"`;
      default:
        return scalar(inner.name);
    }
  }

  function inputObject(inner) {
    const fields = Object.values(inner.getFields());
    const deep = (field) => kindOf(named(field.type)) === 'GraphQLInputObjectType';
    let given;
    if (inner.isOneOf) {
      const chosen = random.pick(fields.filter((f) => depth > 0 || !deep(f)));
      const text = jsonFor(chosen.type, random, wrong, depth - 1);
      given = [[chosen.name, text === 'null' && !random.chance(wrong) ? fittingOne(chosen.type) : text]];
    } else {
      const taken = fields.filter((f) => isRequired(f) ? !random.chance(wrong) : random.chance(0.35) && (depth > 0 || !deep(f)));
      given = taken.map((f) => [f.name, jsonFor(f.type, random, wrong, depth - 1)]);
    }

    if (random.chance(wrong)) given.push([random.pick(['tidakAda', 'angka', '__proto__', 'constructor', 'dari']), random.pick(WRONG)]);
    const unique = new Map(given);
    return `{${random.shuffle([...unique]).map(([key, value]) => `"${key}": ${value}`).join(', ')}}`;
  }

  function fittingOne(inner) {
    return jsonFor({ constructor: { name: 'GraphQLNonNull' }, ofType: inner }, random, wrong, depth - 1);
  }

  function scalar(name) {
    switch (name) {
      case 'Int': return random.pick(INTS);
      case 'Float': return random.pick(FLOATS);
      case 'Boolean': return String(random.chance(0.5));
      case 'String': return random.pick(TEXTS);
      case 'ID': return random.pick(IDS);
      case 'Kode': return `"K-${random.int(10_000)}"`;
      default: throw new Error(`No JSON for ${name}.`);
    }
  }
}
