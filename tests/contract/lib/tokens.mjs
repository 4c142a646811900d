// From a tree to tokens, and from tokens to a text with any layout the language allows.

const list = (open, items, close) => (items?.length ? [open, ...items.flatMap(tokensOf), close] : []);
const each = (items) => (items ?? []).flatMap(tokensOf);
const optional = (node) => (node ? tokensOf(node) : []);
const separated = (items, separator) => items.flatMap((item, i) => (i === 0 ? tokensOf(item) : [separator, ...tokensOf(item)]));
const implemented = (node) => (node.interfaces?.length ? ['implements', ...separated(node.interfaces, '&')] : []);
const defaulted = (node) => (node.defaultValue ? ['=', ...tokensOf(node.defaultValue)] : []);

const definition = (keyword, body) => (node) => [...optional(node.description), ...keyword, ...body(node)];
const named = (rest) => (node) => [...tokensOf(node.name), ...rest(node)];

const bodies = {
  Schema: (n) => [...each(n.directives), ...list('{', n.operationTypes, '}')],
  ScalarType: named((n) => each(n.directives)),
  ObjectType: named((n) => [...implemented(n), ...each(n.directives), ...list('{', n.fields, '}')]),
  InterfaceType: named((n) => [...implemented(n), ...each(n.directives), ...list('{', n.fields, '}')]),
  UnionType: named((n) => [...each(n.directives), ...(n.types?.length ? ['=', ...separated(n.types, '|')] : [])]),
  EnumType: named((n) => [...each(n.directives), ...list('{', n.values, '}')]),
  InputObjectType: named((n) => [...each(n.directives), ...list('{', n.fields, '}')]),
};

const keywords = {
  Schema: 'schema', ScalarType: 'scalar', ObjectType: 'type', InterfaceType: 'interface', UnionType: 'union', EnumType: 'enum', InputObjectType: 'input',
};

const writers = {
  Document: (n) => each(n.definitions),
  Name: (n) => [n.value],
  OperationDefinition: (n) => [
    ...optional(n.description),
    ...(n.shorthand ? [] : [n.operation, ...optional(n.name), ...list('(', n.variableDefinitions, ')'), ...each(n.directives)]),
    ...tokensOf(n.selectionSet),
  ],
  VariableDefinition: (n) => [
    ...optional(n.description), ...tokensOf(n.variable), ':', ...tokensOf(n.type), ...defaulted(n), ...each(n.directives),
  ],
  Variable: (n) => ['$', ...tokensOf(n.name)],
  SelectionSet: (n) => ['{', ...each(n.selections), '}'],
  Field: (n) => [
    ...(n.alias ? [...tokensOf(n.alias), ':'] : []), ...tokensOf(n.name), ...list('(', n.arguments, ')'), ...each(n.directives), ...optional(n.selectionSet),
  ],
  Argument: (n) => [...tokensOf(n.name), ':', ...tokensOf(n.value)],
  FragmentSpread: (n) => ['...', ...tokensOf(n.name), ...each(n.directives)],
  InlineFragment: (n) => [
    '...', ...(n.typeCondition ? ['on', ...tokensOf(n.typeCondition)] : []), ...each(n.directives), ...tokensOf(n.selectionSet),
  ],
  FragmentDefinition: (n) => [
    ...optional(n.description), 'fragment', ...tokensOf(n.name), 'on', ...tokensOf(n.typeCondition), ...each(n.directives), ...tokensOf(n.selectionSet),
  ],
  IntValue: (n) => [n.value],
  FloatValue: (n) => [n.value],
  StringValue: (n) => [n.raw ?? JSON.stringify(n.value)],
  BooleanValue: (n) => [String(n.value)],
  NullValue: () => ['null'],
  EnumValue: (n) => [n.value],
  ListValue: (n) => ['[', ...each(n.values), ']'],
  ObjectValue: (n) => ['{', ...each(n.fields), '}'],
  ObjectField: (n) => [...tokensOf(n.name), ':', ...tokensOf(n.value)],
  Directive: (n) => ['@', ...tokensOf(n.name), ...list('(', n.arguments, ')')],
  NamedType: (n) => tokensOf(n.name),
  ListType: (n) => ['[', ...tokensOf(n.type), ']'],
  NonNullType: (n) => [...tokensOf(n.type), '!'],
  OperationTypeDefinition: (n) => [n.operation, ':', ...tokensOf(n.type)],
  FieldDefinition: (n) => [...optional(n.description), ...tokensOf(n.name), ...list('(', n.arguments, ')'), ':', ...tokensOf(n.type), ...each(n.directives)],
  InputValueDefinition: (n) => [...optional(n.description), ...tokensOf(n.name), ':', ...tokensOf(n.type), ...defaulted(n), ...each(n.directives)],
  EnumValueDefinition: (n) => [...optional(n.description), ...tokensOf(n.name), ...each(n.directives)],
  DirectiveDefinition: (n) => [
    ...optional(n.description), 'directive', '@', ...tokensOf(n.name), ...list('(', n.arguments, ')'),
    ...(n.repeatable ? ['repeatable'] : []), 'on', ...separated(n.locations, '|'),
  ],
};

for (const [kind, body] of Object.entries(bodies)) {
  writers[`${kind}Definition`] = definition([keywords[kind]], body);
  writers[`${kind}Extension`] = definition(['extend', keywords[kind]], body);
}

export function tokensOf(node) {
  return writers[node.kind](node);
}

const PUNCTUATOR = /^(?:[!$&():=@[\]{|}]|\.\.\.)$/;

/** Whether two neighbours may touch. "1..." may not, because a number must not be followed by a dot; two strings may read as a block string. */
function mayTouch(left, right) {
  if (right === '...') return PUNCTUATOR.test(left) || left.endsWith('"') || /^[_A-Za-z]/.test(left);
  if (PUNCTUATOR.test(left) || PUNCTUATOR.test(right)) return true;
  return left.endsWith('"') !== right.startsWith('"') && !/^[-0-9]/.test(left);
}

const COMMENTS = ['#', '# catatan', '#"tanda', '# émoji 🦉', '# { ( [ "', '#,,,', '#\t tab', '# \u00a0\u2028'];
const GAPS = [' ', '  ', '\n', '\t', ',', ', ', ' ,\n', '\r\n', '\r', '\n\n', ',,', '\ufeff', ' \ufeff '];

function wildGap(random) {
  let gap = random.pick(GAPS);
  if (random.chance(0.15)) gap += random.pick(COMMENTS) + random.pick(['\n', '\r\n', '\r']);
  return gap;
}

/** One of three layouts: as people write, all in one line, or as nobody writes. */
export function layout(tokens, random) {
  const style = random.weighted([[5, 'people'], [2, 'line'], [3, 'wild']]);
  let text = random.chance(0.05) ? '\ufeff' : '';
  let depth = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before !== undefined) text += gapBetween(before, token);
    text += token;
  });
  if (random.chance(0.5)) text += style === 'wild' ? wildGap(random) : '\n';
  if (random.chance(0.02)) text += '# akhir tanpa baris baru';
  return text;

  function gapBetween(before, token) {
    if (style === 'line') return mayTouch(before, token) && random.chance(0.8) ? '' : ' ';
    if (style === 'wild') return mayTouch(before, token) && random.chance(0.5) ? '' : wildGap(random);
    if (before === '{') depth++;
    if (token === '}') depth--;
    if (before === '{' || before === '}' || token === '}') return '\n' + '  '.repeat(Math.max(depth, 0));
    if ('!:)],'.includes(token) || '($@['.includes(before) || token === '(') return mayTouch(before, token) ? '' : ' ';
    return random.chance(0.3) && depth > 0 && /^[_A-Za-z.]/.test(token) ? '\n' + '  '.repeat(depth) : ' ';
  }
}
