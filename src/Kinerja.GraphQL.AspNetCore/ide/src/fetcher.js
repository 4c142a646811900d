// How GraphiQL asks: one POST for everything. Subscriptions are answered as server-sent events,
// which, unlike a WebSocket of a browser, take the headers that were typed into the page.
import { parse } from 'graphql';
import { readEvents } from './events.js';

const answers = 'application/graphql-response+json, application/json;q=0.9';

export const createFetcher = (endpoint) => async (operation, options) => {
  const abort = new AbortController();
  const chosen = chosenOperation(operation);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: chosen?.operation === 'subscription' ? `text/event-stream, ${answers}` : answers,
      ...options?.headers,
    },
    body: JSON.stringify({ ...operation, operationName: chosen === null ? operation.operationName : chosen.name?.value }),
    signal: abort.signal,
  });
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) return stoppable(readEvents(response.body), abort);
  if (type.includes('json')) return response.json();
  throw new Error(`The server answered ${response.status} ${response.statusText} and no JSON: ${(await response.text()).slice(0, 500)}`);
};

// Which operation of the text is meant. GraphiQL's own idea of that lags behind the typing by a moment, so that
// whoever types and runs at once would run it under the name of what stood there before. Null: let the server say.
function chosenOperation({ query, operationName }) {
  try {
    const operations = parse(query).definitions.filter(({ kind }) => kind === 'OperationDefinition');
    return operations.find(({ name }) => name?.value === operationName) ?? (operations.length === 1 ? operations[0] : null);
  } catch {
    return null;
  }
}

// A generator that waits for the next event cannot be told to return; the request under it can. One that has ended is let
// be: the browser would report a finished request as broken off.
function stoppable(events, abort) {
  let ended = false;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const next = await events.next();
        ended = next.done;
        return next;
      } catch (error) {
        if (abort.signal.aborted) return { done: true, value: undefined };
        throw error;
      }
    },
    async return() {
      if (!ended) abort.abort();
      return { done: true, value: undefined };
    },
  };
}
