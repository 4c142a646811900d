// The page: GraphiQL, with what the server says in the attributes of the element it is put into.
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { createFetcher } from './fetcher.js';
import './page.css';
import './workers.js';

const root = document.getElementById('graphiql');
const { endpoint, tabs } = root.dataset;

createRoot(root).render(
  <GraphiQL
    fetcher={createFetcher(endpoint)}
    defaultTabs={JSON.parse(tabs)}
    // A bearer token is typed into the headers, so they are to be seen without looking for them.
    defaultEditorToolsVisibility
    // What a field replaces is part of the schema's documentation, so it shows what is deprecated too.
    inputValueDeprecation
    schemaDescription
  />,
);
