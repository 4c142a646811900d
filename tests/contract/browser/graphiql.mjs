// Opens GraphiQL in a real browser, as a person would: runs the example, types a query, runs and formats it,
// adds a token, follows a subscription until the text LAST has come, reads the documentation, and follows a link with a token.
// Prints one JSON line with what was seen and with everything that the browser asked for or complained of.
//
//   node browser/graphiql.mjs URL QUERY SUBSCRIPTION LAST TYPE [SCREENSHOT]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [url, query, subscription, last, type, screenshot] = process.argv.slice(2);
const executablePath = process.env.KINERJA_CHROMIUM ?? '/usr/bin/chromium';
const profile = await mkdtemp(join(tmpdir(), 'kinerja-browser-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  // A container's root has no sandbox; the rest keeps the browser's own business off the network.
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  viewport: { width: 1400, height: 900 },
});

const seen = { requests: [], failures: [], console: [], workers: [] };
try {
  const page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(60_000);
  browser.on('request', (request) => seen.requests.push(request.url()));
  browser.on('requestfailed', (request) => {
    // Aborted is what the page itself broke off: it closes event streams, and its editor ends a worker of JSON whose settings change
    // while its script still loads. (Chromium reports some streams that were read to their end so too.)
    const isOwn = request.failure()?.errorText === 'net::ERR_ABORTED' && (request.headers().accept?.startsWith('text/event-stream') || /\.worker-[^/]*\.js$/.test(request.url()));
    if (!isOwn) seen.failures.push(`${request.url()} (${request.headers().accept}): ${request.failure()?.errorText}`);
  });
  browser.on('response', (response) => response.status() >= 400 && seen.failures.push(`${response.url()}: ${response.status()}`));
  // What breaks the page's policy is written to the console too, as an error.
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && seen.console.push(message.text()));
  // Those that have ended by now too: the page is opened twice.
  page.on('worker', (worker) => seen.workers.push(worker.url()));
  page.on('pageerror', (error) => seen.console.push(String(error)));

  const response = await page.goto(url);
  const policy = response.headers()['content-security-policy'];
  const editor = page.locator('.graphiql-query-editor');
  await editor.locator('.view-line').first().waitFor();
  // Anything that the editor's workers could not do they would say now.
  const example = await run(page);

  await write(page, query);
  const result = await run(page);

  // Formatting fetches further scripts, completion asks a worker, and what is typed as a header must arrive.
  await page.getByRole('button', { name: /Prettify/ }).click();
  await editor.locator('.view-line').nth(4).waitFor();
  const prettified = visibleText(await editor.locator('.view-lines').innerText());
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click();
  await page.keyboard.insertText('{ "Authorization": "Bearer contoh" }');
  const { authorization } = await run(page);

  await write(page, subscription);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.graphiql-response .view-lines').getByText(last).first().waitFor();
  await page.getByRole('button', { name: /Execute query/ }).waitFor();

  await write(page, '');
  await page.keyboard.type('{ daf');
  await page.locator('.suggest-widget.visible').getByText('daftarKantor').first().waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Documentation Explorer' }).click();
  const documentation = page.locator('.graphiql-doc-explorer');
  const described = {};
  for (const name of ['Query', type]) {
    await documentation.getByRole('link', { name, exact: true }).first().click();
    await documentation.locator('.graphiql-doc-explorer-title').getByText(name, { exact: true }).waitFor();
    described[name] = await documentation.innerText();
  }

  // A link with a token, followed while the page is open: it loads itself anew, and what we do next is meant for the new one.
  await Promise.all([page.waitForEvent('load'), page.goto(`${url}#token=tautan`)]);
  await page.waitForURL(url);
  await editor.locator('.view-line').first().waitFor();
  await write(page, query);
  const linked = (await run(page)).authorization;

  if (screenshot) await page.screenshot({ path: screenshot });
  console.log(JSON.stringify({ policy, example, result, prettified, authorization, linked, documentation: described, ...seen }));
} catch (error) {
  if (screenshot) await browser.pages()[0].screenshot({ path: screenshot });
  // What the browser complained of is most often why something was waited for in vain.
  throw new Error(`The browser says:\n${[...seen.console, ...seen.failures].join('\n')}`, { cause: error });
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

async function write(page, text) {
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

// Runs the operation as the play button does, and gives the answer that the page received and showed.
async function run(page) {
  const [response] = await Promise.all([
    page.waitForResponse((r) => r.request().method() === 'POST' && !r.request().postData()?.includes('IntrospectionQuery')),
    page.getByRole('button', { name: /Execute query/ }).click(),
  ]);
  const answer = await response.json();
  const shown = page.locator('.graphiql-response .view-lines');
  const word = Object.keys(answer.data ?? {})[0] ?? 'errors';
  await shown.getByText(word).first().waitFor();
  return { answer, shown: visibleText(await shown.innerText()), authorization: response.request().headers().authorization ?? null };
}

// The editor writes spaces as spaces that do not break.
function visibleText(text) {
  return text.replaceAll('\u00a0', ' ');
}
