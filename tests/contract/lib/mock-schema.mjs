// mock/tiruan.graphql as graphql-js runs it: strictly, and as a copy in which every output may be null.

import { readFileSync } from 'node:fs';

const sdl = readFileSync(new URL('../mock/tiruan.graphql', import.meta.url), 'utf8');

export function mockSchemas(graphql) {
  const document = graphql.parse(sdl);
  const loose = graphql.visit(document, { FieldDefinition: (node) => ({ ...node, type: withoutNonNull(node.type) }) });
  return { strict: finish(graphql, graphql.buildASTSchema(document)), loose: finish(graphql, graphql.buildASTSchema(loose)) };
}

function withoutNonNull(node) {
  if (node.kind === 'NonNullType') return withoutNonNull(node.type);
  return node.kind === 'ListType' ? { ...node, type: withoutNonNull(node.type) } : node;
}

/** Kode takes and gives "K-" with up to four digits, not beginning with 0 but for K-0. */
function finish(graphql, schema) {
  const kode = schema.getType('Kode');
  const read = (value) => {
    if (typeof value === 'string' && /^K-(0|[1-9][0-9]{0,3})$/.test(value)) return value;
    throw new graphql.GraphQLError('bukan kode');
  };
  const readLiteral = (node) => read(node.kind === 'StringValue' ? node.value : undefined);
  Object.assign(kode, { serialize: read, parseValue: read, parseLiteral: readLiteral, coerceOutputValue: read, coerceInputValue: read, coerceInputLiteral: readLiteral });
  kode.literal = (random) => ({ kind: 'StringValue', raw: `"K-${random.int(10_000)}"` });
  return schema;
}
