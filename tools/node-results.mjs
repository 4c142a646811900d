// A reporter for `node --test` that writes result lines (see results.sh): the runner's own
// formats differ from version to version, its events do not.
import { relative } from 'node:path';

const oneLine = (text) => text.replaceAll('\t', ' ').replaceAll('\r', '').replaceAll('\n', '\u0001');
const line = (outcome, name, message) => `${outcome}\t${oneLine(name)}\t${oneLine(message)}\n`;

export default async function* results(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;

    const error = data.details.error;
    // The failed test below has been reported already; its parents only repeat it.
    if (error?.failureType === 'subtestsFailed') continue;

    const file = data.file ? relative(process.cwd(), data.file) : '';
    const isFile = relative(process.cwd(), data.name) === file;
    const name = isFile ? file : `${file}: ${data.name}`;

    if (type === 'test:fail' && data.todo === undefined) {
      const cause = error?.cause;
      yield line('failed', name, String(cause?.stack ?? cause ?? error?.message ?? 'failed without a message'));
    } else if (isFile) {
      // The runner counts a file without tests as one that passed.
      yield line('failed', name, 'This file has no tests.');
    } else if (data.skip !== undefined || data.todo !== undefined) {
      yield line('skipped', name, '');
    } else if (data.details.type !== 'suite') {
      yield line('passed', name, '');
    }
  }
}
