// The generators speak the node kinds of graphql-js, so that a parsed text and a generated tree can be treated alike.

export const name = (value) => ({ kind: 'Name', value });

export const namedType = (value) => ({ kind: 'NamedType', name: name(value) });

export const variable = (value) => ({ kind: 'Variable', name: name(value) });

export const argument = (key, value) => ({ kind: 'Argument', name: name(key), value });

export const objectField = (key, value) => ({ kind: 'ObjectField', name: name(key), value });

export const directive = (key, args = []) => ({ kind: 'Directive', name: name(key), arguments: args });

export const selectionSet = (selections) => ({ kind: 'SelectionSet', selections });

export const field = (key, parts = {}) => ({
  kind: 'Field', alias: undefined, name: name(key), arguments: [], directives: [], selectionSet: undefined, ...parts,
});

export const spread = (key, directives = []) => ({ kind: 'FragmentSpread', name: name(key), directives });

export const inlineFragment = (type, selections, directives = []) => ({
  kind: 'InlineFragment',
  typeCondition: type === undefined ? undefined : namedType(type),
  directives,
  selectionSet: selectionSet(selections),
});

/** "[Int!]" as nodes. */
export function typeNode(text) {
  if (text.endsWith('!')) return { kind: 'NonNullType', type: typeNode(text.slice(0, -1)) };
  if (text.startsWith('[')) return { kind: 'ListType', type: typeNode(text.slice(1, -1)) };
  return namedType(text);
}

/** Every place that holds a node of one of the kinds, outermost first: { node, parent, key, index }. */
export function places(root, ...kinds) {
  const found = [];
  const visit = (node, parent, key, index) => {
    if (kinds.includes(node.kind)) found.push({ node, parent, key, index });
    for (const [childKey, child] of Object.entries(node)) {
      if (childKey === 'meta' || childKey === 'loc') continue;
      if (Array.isArray(child)) child.forEach((item, i) => item?.kind && visit(item, node, childKey, i));
      else if (child?.kind) visit(child, node, childKey, undefined);
    }
  };
  visit(root, undefined, undefined, undefined);
  return found;
}

/** Puts another node into a place. */
export function replace({ parent, key, index }, node) {
  if (index === undefined) parent[key] = node;
  else parent[key][index] = node;
}

export const VALUE_KINDS = [
  'Variable', 'IntValue', 'FloatValue', 'StringValue', 'BooleanValue', 'NullValue', 'EnumValue', 'ListValue', 'ObjectValue',
];

/** A deep copy that shares what the generator noted about the schema, which holds cycles. */
export function copy(node) {
  if (Array.isArray(node)) return node.map(copy);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, key === 'meta' ? child : copy(child)]));
}
