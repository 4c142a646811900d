// Faults in the text: mostly no GraphQL any more, and sometimes, by accident, still some.

const TOKENS = ['{', '}', '(', ')', '[', ']', '!', '$', '&', ':', '=', '@', '|', '...', 'query', 'fragment', 'on', 'extend', 'type', 'true', 'null', 'implements', 'repeatable', '0', '1.5', '"s"', '"""b"""', 'nama'];
const BAD_STRINGS = [
  '"', '"""', '"belum tutup', '"baris\nbaru"', '"\r"', '"\\x"', '"\\u12"', '"\\u{}"', '"\\u{110000}"', '"\\u{D800}"', '"\\uD83E"', '"\\uDD89\\uD83E"', '"\\uD83Ex"', '"\\u{12345678901}"', '"\\uD800\\u0041"',
  '"\\u{zz}"', '"\\"', '"""a', '"""\\"""', '"a"b"', '"\u0000"', '"\u0007"', '"\\u 041"', '"""\u0000"""', "'satu'", '"\\U0041"', '"\\u{41"', '"\\N"', '"\\u{00000041}"', '"\u001f"', '""""', '"""""',
];
const BAD_NUMBERS = ['00', '01', '-', '-a', '1.', '.5', '1.e1', '1e', '1e+', '1E-x', '1.5.5', '1x', '1_000', '0x1F', '+1', '--1', '1.5e', '-01', '1e1.5', '1a', '0.', '00.1', '1é', '1"s"', '1...', '1$', '-.1', '1e5_'];
const ODD_CHARACTERS = ['\u0000', '\u0007', '\u001b', '\u007f', '\u00a0', '\u2028', '\u200b', '\ufeff', '\u3000', 'é', 'ﬁ', 'Ω', '🦉', '\u{10ffff}', '\uffff', '\u0085', '\v', '\f', '?', ';', '%', '^', '~', '`', '\\', '/', '<', '>', '*', '+', '-', "'", '.', '..', '#', '"', '&', '|'];

const at = (random, list) => random.int(list.length);

const tokenOperators = {
  deleteToken: (tokens, random) => tokens.splice(at(random, tokens), 1),
  deleteRun: (tokens, random) => tokens.splice(at(random, tokens), random.between(2, 5)),
  duplicateToken: (tokens, random) => {
    const i = at(random, tokens);
    tokens.splice(i, 0, tokens[i]);
  },
  swapTokens: (tokens, random) => {
    const [i, j] = [at(random, tokens), at(random, tokens)];
    [tokens[i], tokens[j]] = [tokens[j], tokens[i]];
  },
  swapNeighbours: (tokens, random) => {
    const i = at(random, tokens);
    if (i + 1 < tokens.length) [tokens[i], tokens[i + 1]] = [tokens[i + 1], tokens[i]];
  },
  insertToken: (tokens, random) => tokens.splice(at(random, tokens), 0, random.pick(TOKENS)),
  replaceToken: (tokens, random) => tokens.splice(at(random, tokens), 1, random.pick(TOKENS)),
  badString: (tokens, random) => replaceValue(tokens, random, random.pick(BAD_STRINGS)),
  badNumber: (tokens, random) => replaceValue(tokens, random, random.pick(BAD_NUMBERS)),
  emptyBrackets: (tokens, random) => tokens.splice(at(random, tokens), 0, ...random.pick([['(', ')'], ['{', '}'], ['[', ']'], ['@'], ['$'], ['=', '$', 'x']])),
  renameToKeyword: (tokens, random) => {
    const found = tokens.map((t, i) => [t, i]).filter(([t]) => /^[_A-Za-z]\w*$/.test(t));
    if (found.length > 0) tokens[random.pick(found)[1]] = random.pick(['on', 'true', 'false', 'null', 'query', 'fragment', 'extend', 'type', 'input', 'repeatable', 'schema', 'implements', 'interface', 'FIELD']);
  },
  cutTokens: (tokens, random) => tokens.splice(random.int(tokens.length + 1)),
};

/** Where a value stands if there is one: a fault in a number is worth more there than at a random place. */
function replaceValue(tokens, random, value) {
  const found = tokens.map((t, i) => [t, i]).filter(([t]) => /^["\d-]/.test(t));
  tokens[found.length > 0 && random.chance(0.8) ? random.pick(found)[1] : at(random, tokens)] = value;
}

/** Works on code points, so that no half of a surrogate pair comes about: it could not be sent as UTF-8. */
const characterOperators = {
  deleteCharacter: (characters, random) => characters.splice(at(random, characters), 1),
  insertOdd: (characters, random) => characters.splice(at(random, characters), 0, random.pick(ODD_CHARACTERS)),
  duplicateCharacter: (characters, random) => {
    const i = at(random, characters);
    characters.splice(i, 0, characters[i]);
  },
  cut: (characters, random) => characters.splice(random.int(characters.length + 1)),
  cutHead: (characters, random) => characters.splice(0, random.int(characters.length)),
  reverseRun: (characters, random) => {
    const i = at(random, characters);
    characters.splice(i, 4, ...characters.slice(i, i + 4).reverse());
  },
};

const some = (random, operators, subject) => {
  const done = [];
  for (let i = random.weighted([[6, 1], [3, 2], [1, 4]]); i > 0 && subject.length > 0; i--) {
    const key = random.pick(Object.keys(operators));
    operators[key](subject, random);
    done.push(key);
  }

  return done;
};

export const damageTokens = (tokens, random) => some(random, tokenOperators, tokens);

export function damageText(text, random) {
  const characters = [...text];
  const done = some(random, characterOperators, characters);
  return { text: characters.join(''), done };
}
