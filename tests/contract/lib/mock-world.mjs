// The data behind mock/tiruan.graphql. Every value is a function of the operation's seed, the parent's number, the field's name
// and its arguments, so that the engine's own mock (Mocks/World.cs) tells the same story without a word between them.

import { hashText, mix } from './mock-hash.mjs';

/** Per mille of errors, nulls, values that a leaf type cannot write (or objects of no known type), and batches failing as a whole. */
const PROFILES = [[0, 0, 0, 0], [0, 30, 0, 0], [15, 30, 5, 5], [30, 50, 10, 10], [60, 100, 20, 30], [100, 100, 30, 0], [20, 200, 10, 0], [8, 5, 2, 2]];
const LENGTHS = [0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 2];
const INTS = [0, -1, 2147483647, -2147483648];
const FLOATS = [0, -0, 0.1, 1e21, 1e-7, 123456789.987654321, 5e-324, 1.7976931348623157e308, -1.5, 1e15, 123456789012345680000, 0.000001];
const TEXTS = ['', 'satker', 'Dinas "Kesehatan"', 'é 🦉', '\u0000\u001f\b\f\n\r\t\\/', '\u2028\u2029\u0085\u00a0\ufeff', '\ud800', 'a\udc00b', '<script>&\'', '\u007f'];
const POOL = 40;
const NAMED = { possible: 11, identity: 13, pool: 17, value: 19, length: 23, root: 29, missing: 31, whole: 37 };

export const SEED_OF_LOADERS = 0xc0ffee;
export const rootNumber = (seed) => mix(seed, NAMED.root);

const kindOf = (type) => type.constructor.name;
const nullable = (type) => (kindOf(type) === 'GraphQLNonNull' ? type.ofType : type);
const isComposite = (type) => ['GraphQLObjectType', 'GraphQLInterfaceType', 'GraphQLUnionType'].includes(kindOf(type));

/** 'error', 'null', 'bad' or 'value'. Where null is not allowed it is rarer, or no operation would have an answer. */
function decide(seed, h, nonNull) {
  const [errors, nulls, bad] = PROFILES[seed & 7];
  const roll = mix(h, NAMED.value) % 1000;
  if (roll < errors) return 'error';
  const upToNull = errors + (nonNull ? Math.floor(nulls / 4) : nulls);
  if (roll < upToNull) return 'null';
  return roll < upToNull + bad ? 'bad' : 'value';
}

/** How a field is served: 'SIFAT', 'FUNGSI', 'MUAT', 'BARIS', 'KOLOM', or as a batch. */
function wayOf(definition) {
  const cara = definition.astNode?.directives?.find((d) => d.name.value === 'cara');
  return cara?.arguments[0].value.value ?? 'BATCH';
}

export class MockWorld {
  /**
   * `strict` is the schema whose types say where null may stand; `nullsAreErrors` makes every forbidden null an error, for the
   * copy of the schema that allows null everywhere and so shows all errors there could be.
   */
  constructor(strict, seed, random, nullsAreErrors = false) {
    Object.assign(this, { strict, seed, random, nullsAreErrors, mutations: 0 });
  }

  /** The field resolver of every field. */
  resolve = (source, args, context, info) => {
    const definition = this.strict.getType(info.parentType.name).getFields()[info.fieldName];
    const argumentText = definition.args.length > 0 ? JSON.stringify(args) : '';
    if (info.fieldName.startsWith('gema')) return argumentText;
    const way = wayOf(definition);
    if (info.parentType.name === 'Mutation') this.mutations++;
    const tell = () => {
      if (info.fieldName === 'giliran' || info.fieldName === 'kini') return this.mutations;
      const number = source?.number ?? rootNumber(this.seed);
      const name = hashText(info.fieldName);
      const h = mix(mix(number, name), hashText(argumentText));
      if ((way === 'BATCH' || way === 'BARIS') && this.wholeFails(name, argumentText)) throw new Error('semua gagal');
      if (info.fieldName === 'muatRusak' && decide(this.seed, h, false) !== 'null') throw new Error('semua gagal');
      const value = this.produce(definition.type, h, way, true);
      if (value instanceof Error) throw value;
      return value;
    };
    return ['SIFAT', 'FUNGSI', 'KOLOM'].includes(way) ? tell() : this.late(tell);
  };

  wholeFails(name, argumentText) {
    return mix(mix(mix(this.seed, NAMED.whole), name), hashText(argumentText)) % 1000 < PROFILES[this.seed & 7][3];
  }

  produce(type, h, way, top = false) {
    const nonNull = kindOf(type) === 'GraphQLNonNull';
    let fate = decide(this.seed, h, nonNull);
    // A function of one item cannot let one item of its list fail.
    if (way === 'FUNGSI' && !top && fate !== 'value') fate = nonNull ? 'value' : 'null';
    // What was read as columns is there; of a column only nulls can be wrong.
    if ((way === 'BARIS' && !top) || (way === 'KOLOM' && fate !== 'null')) fate = 'value';
    if (fate === 'error') return new Error('gagal');
    if (fate === 'null') return nonNull && this.nullsAreErrors ? new Error('kosong') : null;

    const inner = nullable(type);
    if (kindOf(inner) === 'GraphQLList') {
      const length = LENGTHS[mix(h, NAMED.length) % LENGTHS.length];
      const items = Array.from({ length }, (_, i) => this.produce(inner.ofType, mix(h, i + 1), way));
      return way === 'BATCH' && this.random.chance(0.2) ? items.map((item) => (this.random.chance(0.5) ? this.late(() => item) : item)) : items;
    }

    if (isComposite(inner)) return way === 'MUAT' ? this.load(inner, nonNull, h) : this.objectOf(inner, mix(h, NAMED.identity), fate === 'bad');
    const leaf = this.leaf(inner.name, mix(h, NAMED.value), fate === 'bad');
    // A text of a column has been UTF-8, which knows no half pairs.
    return way === 'KOLOM' && typeof leaf === 'string' ? leaf.toWellFormed() : leaf;
  }

  /** A key from a small pool, as foreign keys are; what stands behind it is decided by the key alone. */
  load(type, nonNull, h) {
    const number = mix(mix(this.seed, SEED_OF_LOADERS), mix(h, NAMED.pool) % POOL);
    const fate = decide(this.seed, mix(number, NAMED.missing), false);
    if (fate === 'error') return new Error('gagal dimuat');
    if (fate === 'null') return nonNull && this.nullsAreErrors ? new Error('tidak ada') : null;
    return this.objectOf(type, number, false);
  }

  objectOf(type, number, bad) {
    const possible = kindOf(type) === 'GraphQLObjectType' ? [type] : [...this.strict.getPossibleTypes(type)];
    const names = possible.map((t) => t.name).sort();
    const abstract = kindOf(type) !== 'GraphQLObjectType';
    return { __typename: abstract && bad ? 'Asing' : names[mix(number, NAMED.possible) % names.length], number };
  }

  leaf(name, h, bad) {
    switch (name) {
      case 'Int': return h % 5 === 0 ? INTS[h % INTS.length] : h | 0;
      case 'Float': return bad ? [NaN, Infinity, -Infinity][h % 3] : h % 3 === 0 ? FLOATS[(h >>> 3) % FLOATS.length] : ((h >>> 3) % 1_000_000) / 128;
      case 'String': return h % 3 === 0 ? TEXTS[(h >>> 3) % TEXTS.length] : `teks ${h}`;
      case 'Boolean': return (h & 1) === 1;
      case 'ID': return String(h % 1_000_000);
      case 'Warna': return bad ? 'UNGU' : ['MERAH', 'HIJAU', 'BIRU_TUA'][h % 3];
      case 'Kode': return bad ? 'bukan kode' : `K-${h % 10_000}`;
      default: throw new Error(`No values of ${name}.`);
    }
  }

  /** Some time later, after more or fewer turns, so that fields complete in any order. */
  late(tell) {
    const turns = this.random.int(6);
    if (turns === 0) return tell();
    return (async () => {
      for (let i = 1; i < turns; i++) await null;
      if (turns === 5) await new Promise((done) => setImmediate(done));
      return tell();
    })();
  }
}
