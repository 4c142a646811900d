// Runs the collection of postman/ against a server and prints what each assertion came to, as JSON lines: { name, error? }.
// Arguments: the server's address, a token.
import { fileURLToPath } from 'node:url';
import newman from 'newman';

const [address, token] = process.argv.slice(2);
const collection = fileURLToPath(new URL('../../postman/kinerja.postman_collection.json', import.meta.url));

newman
  .run({ collection, reporters: [], timeoutRequest: 20_000, environment: { values: [{ key: 'alamat', value: address }, { key: 'token', value: token }] } })
  .on('request', (error, { item }) => {
    if (error) console.log(JSON.stringify({ name: item.name, error: error.message }));
  })
  .on('assertion', (error, { assertion, item }) => console.log(JSON.stringify({ name: `${item.name}: ${assertion}`, error: error?.message })))
  .on('done', (error) => {
    if (error) console.log(JSON.stringify({ name: 'newman', error: error.message }));
  });
