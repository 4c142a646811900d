// The page: GraphiQL, with what the server says in the attributes of the element it is put into.
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { createFetcher } from './fetcher.js';
import './page.css';
import { reloadForTokens, takeTokenHeaders } from './token.js';
import './workers.js';

const root = document.getElementById('graphiql');
const { endpoint, tabs } = root.dataset;
const headers = takeTokenHeaders(location, history);
reloadForTokens(window);

createRoot(root).render(
  <GraphiQL
    fetcher={createFetcher(endpoint)}
    defaultTabs={JSON.parse(tabs)}
    // For the tab that is open, and for those that will be.
    initialHeaders={headers}
    defaultHeaders={headers}
    // A bearer token is typed into the headers, so they are to be seen without looking for them.
    defaultEditorToolsVisibility
    // What a field replaces is part of the schema's documentation, so it shows what is deprecated too.
    inputValueDeprecation
    schemaDescription
  />,
);
