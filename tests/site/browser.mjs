// Opens one page of each kind in Chromium: axe, overflow, console, requests, content policy.
//   node --test-reporter=spec browser.mjs SITE
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from './lib/chromium.mjs';
import { onePageOfEachKind } from './lib/page-types.mjs';
import { serve } from './lib/serve.mjs';
import { openSite } from './lib/site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Every pair of width, colours and script, in half the visits that all of them together would take.
const SETTINGS = [
  { width: 390, scheme: 'light', script: true },
  { width: 390, scheme: 'dark', script: false },
  { width: 1280, scheme: 'light', script: false },
  { width: 1280, scheme: 'dark', script: true },
];
const LIMIT = { timeout: 60_000 };

const site = await openSite(path.resolve(process.argv[2] ?? 'site'));
const pages = await onePageOfEachKind(site);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site)]);
});
after(async () => {
  server?.close();
  await browser?.close();
});

for (const { kind, file } of pages) {
  describe(`${kind} (${file})`, { concurrency: 2 }, () => {
    for (const setting of SETTINGS) {
      test(`${describeSetting(setting)}: no faults, axe finds nothing`, LIMIT, () => visit(setting, file, checkWithAxe));
    }
    test('320 px: nothing to scroll sideways', LIMIT, () => visit({ width: 320 }, file, checkOverflow));
    // A host shows the page for what is not found; a disk has no host.
    if (file !== '404.html') test('from a disk: no faults', LIMIT, () => visitFromDisk(file));
  });
}

function describeSetting({ width, scheme, script }) {
  return `${width} px, ${scheme}, script ${script ? 'on' : 'off'}`;
}

async function visit(setting, file, check) {
  await withPage(setting, async (page, devtools) => {
    await page.goto(server.url + file.replace(/index\.html$/, ''), { waitUntil: 'load' });
    // axe waits on timers. The page's own scripts were passed over when it was read, and stay so.
    await setScript(devtools, true);
    return check(page);
  });
}

async function visitFromDisk(file) {
  await withPage({ width: 1280 }, async (page) => {
    await page.goto(pathToFileURL(path.join(site.root, file)).href, { waitUntil: 'load' });
    return (await page.locator('h1').count()) === 1 ? [] : ['the page does not show one h1'];
  });
}

/** Fails with what `look` returns and what the browser complains of meanwhile, all in one message. */
async function withPage({ width, scheme = 'light', script = true }, look) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  try {
    const page = await context.newPage();
    const complaints = listen(page);
    const devtools = await context.newCDPSession(page);
    await setScript(devtools, script);
    const faults = [...await look(page, devtools), ...complaints];
    assert.ok(faults.length === 0, faults.join('\n'));
  } finally {
    await context.close();
  }
}

// Not the context's own switch: that one cannot be turned back on.
function setScript(devtools, isOn) {
  return devtools.send('Emulation.setScriptExecutionDisabled', { value: !isOn });
}

// Chromium reports a breach of the content policy as an error on the console.
function listen(page) {
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`request: ${response.url()} ${response.status()}`);
  });
  return faults;
}

async function checkWithAxe(page) {
  // What is folded away is part of the page too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.open = true;
  });
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target}`));
  }, TAGS);
}

async function checkOverflow(page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width <= 320 ? [] : [`the page is ${width} px wide`];
}
