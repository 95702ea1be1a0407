// Searches a built site in Chromium as a reader would: typing, filters, keys, and a result opened at its passage.
//   node --test-reporter=spec search.mjs SITE
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from './lib/chromium.mjs';
import { serve } from './lib/serve.mjs';
import { openSite } from './lib/site.mjs';

const LIMIT = { timeout: 60_000 };
const site = await openSite(path.resolve(process.argv[2] ?? 'site'));
let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site)]);
});
after(async () => {
  server?.close();
  await browser?.close();
});

for (const width of [390, 1280]) {
  describe(`search at ${width} px`, () => {
    test('finds while the word is being typed', LIMIT, () => visit(width, async (page) => {
      await type(page, 'Tsvet');
      await shows(page, 'people', 'Marina Tsvetaeva');
    }));

    test('needs no accents', LIMIT, () => visit(width, async (page) => {
      await search(page, 'emigre');
      await shows(page, 'documents', 'Émigré');
      assert.ok((await marks(page)).some((word) => /^émigré/i.test(word)), 'an accented word is marked');
    }));

    test('finds a Latin name by its Cyrillic spelling, in any case', LIMIT, () => visit(width, async (page) => {
      for (const query of ['Цветаева', 'Цветаевой', 'Марина Цветаева']) {
        await search(page, query);
        await shows(page, 'people', 'Marina Tsvetaeva');
        assert.equal(await page.locator('[data-results] h3 a').first().textContent(), 'Marina Tsvetaeva');
      }
    }));

    test('finds inflected forms', LIMIT, () => visit(width, async (page) => {
      await search(page, 'revolutions');
      assert.ok((await marks(page)).includes('Revolution'));
    }));

    test('takes quoted words as they stand', LIMIT, () => visit(width, async (page) => {
      await search(page, '"October Revolution"');
      const found = await results(page);
      assert.ok(found > 0);
      await search(page, '"Revolution October"');
      assert.match(await status(page), /^Nothing found/);
    }));

    test('narrows by type and wave, and keeps that in the address', LIMIT, () => visit(width, async (page) => {
      await search(page, 'revolution');
      const all = await results(page);
      await page.getByRole('checkbox', { name: /^Events/ }).check();
      await page.waitForFunction((before) => !document.querySelector('[role=status]').textContent.startsWith(`${before} `), all);
      assert.deepEqual(await page.locator('[data-results] h2').evaluateAll((all) => all.map((h2) => h2.id)), ['results-events']);
      await page.getByRole('group', { name: 'Waves' }).getByRole('checkbox').first().check();
      await page.waitForURL(/type=events&wave=/);
      await page.reload();
      await page.locator('.found').first().waitFor();
      assert.ok(await page.getByRole('checkbox', { name: /^Events/ }).isChecked());
      assert.equal(await page.getByRole('searchbox').inputValue(), 'revolution');
    }));

    test('arrow keys walk through the results and back', LIMIT, () => visit(width, async (page) => {
      await search(page, 'revolution');
      const focused = () => page.evaluate(() => document.activeElement.tagName);
      await page.getByRole('searchbox').focus();
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(), 'A');
      await page.keyboard.press('ArrowUp');
      assert.equal(await focused(), 'INPUT');
    }));

    test('opens a result at the passage, with the words marked', LIMIT, () => visit(width, async (page) => {
      await search(page, 'Цветаева');
      await page.locator('#results-documents ~ .results a').first().click();
      await page.waitForURL(/documents\/.*#p\d+$/);
      const target = page.locator(':target');
      assert.deepEqual([...new Set(await target.locator('mark').allTextContents())], ['Tsvetaeva']);
      assert.ok(await target.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
      await page.reload();
      assert.equal(await page.locator('mark').count(), 0, 'marked once');
    }));

    test('the / key leads to the field from any page', LIMIT, () => visit(width, async (page) => {
      await page.goto(`${server.url}documents/`);
      await page.keyboard.press('/');
      await page.waitForURL(/search\//);
      await page.waitForFunction(() => document.activeElement.id === 'q');
      await page.keyboard.type('Paris/');
      assert.equal(await page.getByRole('searchbox').inputValue(), 'Paris/');
    }));

    test('offers near spellings where nothing is found', LIMIT, () => visit(width, async (page) => {
      await search(page, 'revoluton');
      await page.getByRole('button', { name: 'revolution' }).click();
      await page.locator('.found').first().waitFor();
      assert.equal(await page.getByRole('searchbox').inputValue(), 'revolution');
      assert.equal(await page.locator('[data-list]').isVisible(), false);
    }));

    test('an empty field brings back the list', LIMIT, () => visit(width, async (page) => {
      await search(page, 'revolution');
      await page.getByRole('searchbox').fill('');
      await page.locator('[data-list]').waitFor();
      assert.equal(await page.locator('.found').count(), 0);
    }));
  });
}

test('the first search loads little', LIMIT, () => visit(390, async (page) => {
  let bytes = 0;
  page.on('response', async (response) => {
    if (/\/assets\/search/.test(response.url())) bytes += (await response.body()).length;
  });
  await page.goto(`${server.url}search/?q=revolution`);
  await page.locator('.found').first().waitFor();
  assert.ok(bytes > 0 && bytes < 100_000, `${bytes} bytes`);
}));

test('readers’ comments are not searched', LIMIT, () => visit(1280, async (page) => {
  await search(page, '"open/close all folders"');
  assert.match(await status(page), /^Nothing found/);
}));

test('without a script the page is the list from A to Z', LIMIT, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}search/`);
  assert.equal(await page.locator('form[role=search]').isVisible(), false);
  assert.ok(await page.locator('[data-list] a').count() > 20);
  await context.close();
});

test('from a disk, it says so and narrows the list', LIMIT, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints = listen(page);
  await page.goto(pathToFileURL(path.join(site.root, 'search/index.html')).href);
  assert.match(await status(page), /opened from a disk/);
  await page.getByRole('searchbox').fill('tsvet');
  const left = await page.locator('[data-list] .entry:visible').allTextContents();
  assert.ok(left.length > 0 && left.every((entry) => /tsvet/i.test(entry)), left.join('\n'));
  assert.deepEqual(complaints, []);
  await context.close();
});

/** Opens the search page, and fails with what the browser complains of: Chromium tells breaches of the policy so. */
async function visit(width, look) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, hasTouch: width < 500 });
  try {
    const page = await context.newPage();
    const complaints = listen(page);
    await page.goto(`${server.url}search/`);
    await look(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `scrolls sideways by ${wide} px`);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

function listen(page) {
  const complaints = [];
  page.on('console', (message) => { if (message.type() !== 'info' && message.type() !== 'log') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  // What a page still loads when its reader leaves is given up.
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {};
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${errorText}`);
  });
  return complaints;
}

async function type(page, text) {
  await page.getByRole('searchbox').pressSequentially(text, { delay: 60 });
}

async function search(page, text) {
  await page.getByRole('searchbox').fill(text);
  await page.getByRole('searchbox').press('Enter');
  await page.waitForFunction((query) => document.querySelector('[data-results]').dataset.query === query, text);
}

const status = (page) => page.getByRole('status').textContent();
const marks = (page) => page.locator('[data-results] mark').allTextContents();
const results = async (page) => Number((await status(page)).match(/^[\d,]+/)?.[0].replace(',', '') ?? 0);

async function shows(page, kind, title) {
  await page.locator(`#results-${kind} ~ .results h3`, { hasText: title }).first().waitFor();
}
