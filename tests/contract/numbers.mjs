// Prints numbers as JSON.stringify does, beside their bits: half of them any bits, half near the exponents where the notation changes.
// node numbers.mjs 20000

const count = Number(process.argv[2]);
const bits = new BigUint64Array(1);
const value = new Float64Array(bits.buffer);
let seed = 20260101n;

function next() {
  seed = (seed * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
  return seed;
}

for (let i = 0; i < count; i++) {
  if (i % 2 === 0) bits[0] = next();
  else value[0] = Number((next() >> 12n) % 2000000000n - 1000000000n) * 10 ** Number((next() >> 12n) % 60n - 36n);
  if (Number.isFinite(value[0])) console.log(`${bits[0]} ${JSON.stringify(value[0])}`);
}
