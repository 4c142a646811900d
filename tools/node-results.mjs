// A reporter for `node --test` that writes result lines (see results.sh): the runner's own
// formats differ from version to version, its events do not.
import { relative } from 'node:path';

const oneLine = (text) => text.replaceAll('\t', ' ').replaceAll('\r', '').replaceAll('\n', '\u0001');
const line = (outcome, name, message = '') => `${outcome}\t${oneLine(name)}\t${oneLine(message)}\n`;
const fromHere = (path) => relative(process.cwd(), path);

export default async function* results(events) {
  // A file that cannot be loaded, or that ends its process, says why on standard error only.
  const complaints = new Map();

  for await (const { type, data } of events) {
    if (type === 'test:stderr') complaints.set(data.file, ((complaints.get(data.file) ?? '') + data.message).slice(-2000));
    if (type !== 'test:pass' && type !== 'test:fail') continue;

    const error = data.details.error;
    // The failed test below has been reported already; its parents only repeat it.
    if (error?.failureType === 'subtestsFailed') continue;

    const file = data.file === undefined ? '' : fromHere(data.file);
    const isFile = fromHere(data.name) === file;
    const name = isFile ? file : `${file}: ${data.name}`;

    if (type === 'test:fail' && data.todo === undefined) {
      const cause = String(error?.cause?.stack ?? error?.cause ?? error?.message);
      yield line('failed', name, isFile ? `${cause}\n${complaints.get(data.file) ?? ''}`.trimEnd() : cause);
    } else if (isFile) {
      // The runner counts a file without tests as one that passed, and one that ends its process early too.
      yield line('failed', name, 'This file reported no tests.');
    } else if (data.skip !== undefined || data.todo !== undefined) {
      yield line('skipped', name);
    } else if (data.details.type !== 'suite') {
      yield line('passed', name);
    }
  }
}
