// How GraphiQL asks: one POST for everything. Subscriptions are answered as server-sent events,
// which, unlike a WebSocket of a browser, take the headers that were typed into the page.
import { readEvents } from './events.js';

const answers = 'application/graphql-response+json, application/json;q=0.9';

export const createFetcher = (endpoint) => async (operation, options) => {
  const abort = new AbortController();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: isSubscription(options?.documentAST, operation.operationName) ? `text/event-stream, ${answers}` : answers,
      ...options?.headers,
    },
    body: JSON.stringify(operation),
    signal: abort.signal,
  });
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) return stoppable(readEvents(response.body), abort);
  if (type.includes('json')) return response.json();
  throw new Error(`The server answered ${response.status} ${response.statusText} and no JSON: ${(await response.text()).slice(0, 500)}`);
};

function isSubscription(document, operationName) {
  const operations = document?.definitions.filter((definition) => definition.kind === 'OperationDefinition') ?? [];
  const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return chosen?.operation === 'subscription';
}

// A generator that waits for the next event cannot be told to return; the request under it can.
function stoppable(events, abort) {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        return await events.next();
      } catch (error) {
        if (abort.signal.aborted) return { done: true, value: undefined };
        throw error;
      }
    },
    async return() {
      abort.abort();
      return { done: true, value: undefined };
    },
  };
}
