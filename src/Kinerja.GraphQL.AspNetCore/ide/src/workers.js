// The editor thinks in workers, which come from the folder that this script came from.
/* global WORKERS */
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(WORKERS[label] ?? WORKERS.editor, import.meta.url), { name: label }),
};
