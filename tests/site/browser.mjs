// Opens one page of each kind in Chromium, at three widths, in light and dark, with and without scripts: axe, overflow,
// layout shift, console, requests, content policy, and what a first visit weighs.
//   node --test-reporter=spec browser.mjs SITE [--brief]      --brief: not every width
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
import { listen, readShifts, rememberShifts } from './lib/watch.mjs';
import { printWeights, weigh } from './lib/weight.mjs';

// `target-size`, of WCAG 2.2, measures targets: 24 px each way, or that far from the next.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const isBrief = process.argv.includes('--brief');
const WIDTHS = isBrief ? [320] : [320, 390, 1280];
const WIDTHS_WITHOUT_SCRIPTS = isBrief ? [1280] : [320, 390, 1280];
const SCHEMES = ['light', 'dark'];
const LIMIT = { timeout: 120_000 };

const site = await openSite(path.resolve(process.argv[2] ?? 'site'));
const pages = await onePageOfEachKind(site);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const weights = [];
let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site)]);
});
after(async () => {
  printWeights(weights);
  server?.close();
  await browser?.close();
});

describe('pages', { concurrency: 2 }, () => {
  test('axe sees faults that are planted', LIMIT, seesPlanted);
  for (const { kind, file } of pages) {
    describe(`${kind} (${file})`, { concurrency: 1 }, () => {
      for (const width of WIDTHS) {
        test(`${width} px, with scripts: no faults, nothing moves`, LIMIT, () => visit({ width }, file, async (page) => (
          [...await readShifts(page), ...await lookInBoth(page, width)])));
      }
      test('all widths, without scripts: no faults', LIMIT, () => visit({ width: WIDTHS_WITHOUT_SCRIPTS[0], script: false }, file, lookAtAll));
      test('a first visit is light', LIMIT, () => checkWeight(file));
      // A host shows the page for what is not found; a disk has no host.
      if (file !== '404.html') test('from a disk: no faults', LIMIT, () => visitFromDisk(file));
    });
  }
});

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

async function checkWeight(file) {
  await withPage({ width: 1280 }, async (page) => {
    const weight = await weigh(page, server.url, file);
    weights.push(weight);
    return weight.faults;
  });
}

/** Fails with what `look` returns and what the browser complains of meanwhile, all in one message. */
async function withPage({ width, script = true }, look) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: SCHEMES[0] });
  try {
    const page = await context.newPage();
    const complaints = listen(page);
    await rememberShifts(page);
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

async function lookAtAll(page) {
  const faults = [];
  for (const width of WIDTHS_WITHOUT_SCRIPTS) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...await lookInBoth(page, width));
  }
  return faults;
}

async function lookInBoth(page, width) {
  // What is folded away is part of the page too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.open = true;
  });
  const faults = await checkOverflow(page, width);
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    faults.push(...(await runAxe(page)).map((fault) => `${width} px, ${scheme}: ${fault}`));
  }
  return faults;
}

async function runAxe(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target}`));
  }, TAGS);
}

async function checkOverflow(page, width) {
  const actual = await page.evaluate(() => document.documentElement.scrollWidth);
  return actual <= width ? [] : [`${width} px: the page is ${actual} px wide`];
}

async function seesPlanted() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(`<!doctype html><html lang="en"><title>Planted</title><main><h1>Planted</h1>
    <p style="color:#aaa;background:#fff">pale</p><img src="data:,">
    <button style="all:unset;width:9px;height:9px">a</button><button style="all:unset;width:9px;height:9px">b</button></main></html>`);
  const found = (await runAxe(page)).map((fault) => fault.split(':')[0]);
  await context.close();
  for (const rule of ['color-contrast', 'image-alt', 'target-size']) assert.ok(found.includes(rule), `${rule} is not seen: ${found}`);
}
