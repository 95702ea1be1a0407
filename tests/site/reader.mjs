// Uses the pages as readers do, with a mouse, a keyboard or paper, and looks at what they would see.
//   node --test-reporter=spec reader.mjs SITE
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './lib/chromium.mjs';
import { serve } from './lib/serve.mjs';
import { openSite } from './lib/site.mjs';
import { listen } from './lib/watch.mjs';

const LIMIT = { timeout: 120_000 };
const site = await openSite(path.resolve(process.argv[2] ?? 'site'));
const previews = JSON.parse(await readFile(path.join(site.root, 'data/previews.json'), 'utf8'));
const found = await findPages({
  filter: 'data-filter',
  sort: 'data-sort-slot',
  given: 'data-given',
  folders: 'data-folders-slot',
  notes: '</p><aside class="note" role="note"',
  narrower: 'aria-label="Narrow down"',
  letters: 'aria-label="Jump to a letter"',
  comments: 'class="comments"',
  chart: 'role="group"',
  chips: 'class="src"',
});
let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site)]);
});
after(async () => {
  server?.close();
  await browser?.close();
});

/** The first page that holds each text. */
async function findPages(texts) {
  const places = {};
  for (const file of site.pages) {
    const html = await readFile(path.join(site.root, file), 'utf8');
    for (const [name, text] of Object.entries(texts)) if (!places[name] && html.includes(text)) places[name] = file;
    if (Object.keys(texts).every((name) => places[name])) break;
  }
  return places;
}

/** A test on a page that a corpus may lack. */
function on(name, title, look, setting = {}) {
  const file = found[name];
  const skip = file ? false : `no page has ${name}`;
  test(`${title} (${file})`, { ...LIMIT, skip }, () => use(file, setting, look));
}

async function use(file, { width = 1280, height = 900, query = '', mayComplain = false, ...context }, look) {
  const own = await browser.newContext({ viewport: { width, height }, ...context });
  try {
    const page = await own.newPage();
    const complaints = listen(page);
    await page.goto(server.url + file.replace(/index\.html$/, '') + query, { waitUntil: 'load' });
    await look(page);
    assert.deepEqual(mayComplain ? [] : complaints, []);
  } finally {
    await own.close();
  }
}

const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 60));
const visible = (page, selector) => page.locator(selector).filter({ visible: true });
const count = (page) => page.locator('.facet-grid [role=status]').innerText();

describe('facets', () => {
  on('filter', 'two facets narrow, a chip widens, the address keeps it all', async (page) => {
    const rows = visible(page, 'table[data-filter] tbody tr');
    const total = await rows.count();
    const facets = await facetsOf(page);
    const [first] = facets;
    const one = first.values.reduce((most, value) => (value.count > most.count ? value : most));
    await page.locator(`[data-v="${one.key}"] input`).check();
    assert.equal(await rows.count(), one.count);
    assert.equal(await count(page), `${one.count} of ${total} examples`);
    // The numbers of a facet pass over the choice in it; those of others do not.
    const after = await facetsOf(page);
    assert.deepEqual(after[0].values.map((value) => value.count), first.values.map((value) => value.count));
    for (const value of after[1].values) {
      const has = page.locator(`tr[data-f~="${one.key}"][data-f~="${value.key}"]`);
      assert.equal(value.count, await has.count(), value.key);
      assert.equal(value.isDisabled, value.count === 0, value.key);
    }
    // Any of one facet; an example has one medium.
    const other = first.values.find((value) => value.key !== one.key && value.count > 0);
    assert.ok(other, 'the first facet has two values');
    await page.locator(`[data-v="${other.key}"] input`).check();
    assert.equal(await rows.count(), one.count + other.count);
    // All of two facets.
    const across = (await facetsOf(page))[1].values.find((value) => value.count > 0);
    await page.locator(`[data-v="${across.key}"] input`).check();
    assert.equal(await rows.count(), across.count);
    assert.equal(new URL(page.url()).searchParams.getAll(facetName(one)).length, 2);
    assert.equal(new URL(page.url()).searchParams.get(facetName(across)), across.key.split('/')[1]);
    assert.equal(await visible(page, '[data-sorted-only]').count(), 0);
    // The address brings the same rows back.
    await page.reload();
    assert.equal(await rows.count(), across.count);
    await page.getByRole('button', { name: `Remove filter ${across.name}` }).click();
    assert.equal(await rows.count(), one.count + other.count);
    assert.match(await focused(page), /×|Clear/);
    await page.getByRole('button', { name: 'Clear all', exact: true }).click();
    assert.equal(await rows.count(), total);
    assert.equal(new URL(page.url()).search, '');
    assert.equal(await focused(page), `${total} examples`);
  });

  on('filter', 'nothing fits: the page says what to do, and does it', async (page) => {
    const keys = await page.locator('tr[data-f]').evaluateAll((rows) => rows.map((row) => row.dataset.f.split(' ')));
    const all = await page.locator('[data-v]').evaluateAll((items) => items.map((item) => item.dataset.v));
    const [one, other] = pairThatMeetsNowhere(all, keys) ?? [];
    assert.ok(one, 'every two values meet');
    const query = [one, other].map((key) => key.split('/').map(encodeURIComponent).join('=')).join('&');
    await page.goto(`${page.url()}?${query}`);
    assert.equal(await visible(page, 'table[data-filter]').count(), 0);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    assert.equal(await visible(page, 'tr[data-f]').count(), keys.length);
    assert.equal(await visible(page, '[data-nothing]').count(), 0);
  });

  on('filter', 'on a phone the filters are behind a button', async (page) => {
    const box = page.locator('.fs input').first();
    assert.equal(await box.isVisible(), false);
    await page.getByText('Filter', { exact: true }).click();
    await box.check();
    assert.equal(await visible(page, '.chips button').count(), 2);
  }, { width: 390 });

  on('filter', 'without scripts the values are links to pages of their own', async (page) => {
    const link = page.locator('.fs a').first();
    const number = Number(await link.locator('.n').innerText());
    await link.click();
    assert.match(page.url(), /examples\/[a-z]+\/[^/]+\/index\.html$/);
    assert.equal(await page.locator('tbody tr').count(), number);
    await page.getByRole('link', { name: 'Clear all' }).click();
    assert.match(page.url(), /examples\/index\.html$/);
  }, { javaScriptEnabled: false });
});

const facetName = (value) => value.key.split('/')[0];

function facetsOf(page) {
  return page.locator('fieldset.fs').evaluateAll((facets) => facets.map((facet) => ({
    title: facet.querySelector('legend').textContent,
    values: [...facet.querySelectorAll('li[data-v]')].map((item) => ({
      key: item.dataset.v,
      name: item.querySelector('span:not(.n)').textContent,
      count: Number(item.querySelector('.n').textContent),
      isDisabled: item.querySelector('input').disabled,
    })),
  })));
}

function pairThatMeetsNowhere(all, rows) {
  for (const one of all) {
    for (const other of all) {
      const isOther = one.split('/')[0] !== other.split('/')[0];
      if (isOther && !rows.some((keys) => keys.includes(one) && keys.includes(other))) return [one, other];
    }
  }
  return undefined;
}

describe('tables', () => {
  on('sort', 'a header sorts up, then down, and says so', async (page) => {
    const header = page.getByRole('columnheader').nth(1);
    const cells = () => page.locator('table[data-sortable] tbody tr').evaluateAll((rows) => rows.map((row) => row.cells[1].textContent.trim()));
    const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    await header.getByRole('button').click();
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(await cells(), [...await cells()].sort(order.compare));
    await header.getByRole('button').press('Enter');
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await cells(), [...await cells()].sort((x, y) => order.compare(y, x)));
    assert.equal(await page.locator('[aria-sort]').count(), 1);
  });

  on('sort', 'on a phone a list of choices sorts, and no stop is hidden', async (page) => {
    const select = page.getByLabel('Sort by');
    await select.selectOption('1 false');
    assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'ascending');
    assert.equal(await page.locator('thead button').evaluateAll((all) => all.every((button) => button.tabIndex === -1)), true);
    await select.selectOption('1 true');
    assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'descending');
    assert.equal(await page.locator('table[data-sortable]').getAttribute('role'), 'table');
  }, { width: 390 });

  on('given', 'on a phone the order given has a name, and comes back', async (page) => {
    const select = page.getByLabel('Sort by'), rows = () => page.locator('table[data-sortable] tbody tr').allTextContents();
    const given = await rows();
    assert.notEqual(await select.evaluate((list) => list.selectedOptions[0].text), '');
    await select.selectOption('0 true');
    assert.notDeepEqual(await rows(), given);
    await select.selectOption('');
    assert.deepEqual(await rows(), given);
    assert.equal(await page.locator('th[aria-sort]').count(), 0);
  }, { width: 390 });

  on('narrower', 'an index leads to one of fewer entries, and back', async (page) => {
    const links = page.getByRole('navigation', { name: 'Narrow down' }).getByRole('link');
    const entries = page.locator('.entries > .entry');
    const [total, own] = [await entries.count(), Number((await links.last().locator('.n').innerText()).replace(',', ''))];
    await links.last().click();
    assert.equal(await entries.count(), own);
    assert.equal(await links.last().getAttribute('aria-current'), 'page');
    await links.first().click();
    assert.equal(await entries.count(), total);
  }, { javaScriptEnabled: false });

  on('letters', 'a letter leads to its first entry', async (page) => {
    const link = page.locator('nav[aria-label="Jump to a letter"] a').last();
    await link.click();
    const target = decodeURIComponent(new URL(page.url()).hash.slice(1));
    // It may glide there.
    await page.waitForFunction((id) => {
      const { top } = document.getElementById(id).getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }, target);
  });
});

describe('previews', () => {
  const [at] = Object.keys(previews).filter(Boolean);
  const isSharded = typeof previews[''] === 'number';
  const skip = at || isSharded ? false : 'no record has a summary';
  const link = (page) => page.locator('.paras a.e[href*="/people/"], .paras a.e[href*="/places/"], .paras a.e').first();
  const tip = (page) => page.locator('[role=tooltip]');
  const file = site.pages.find((name) => /^documents\/[^/]+\/index\.html$/.test(name));

  test('under a pointer: after a pause, can be pointed at, goes away', { ...LIMIT, skip }, () => use(file, {}, async (page) => {
    await link(page).hover();
    assert.equal(await tip(page).count(), 0);
    await tip(page).waitFor();
    assert.equal(await link(page).getAttribute('aria-describedby'), await tip(page).getAttribute('id'));
    await tip(page).hover();
    await page.waitForTimeout(500);
    assert.equal(await tip(page).isVisible(), true);
    const box = await tip(page).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 1280, 'it lies within the window');
    await page.mouse.move(2, 2);
    await tip(page).waitFor({ state: 'detached' });
    assert.equal(await link(page).getAttribute('aria-describedby'), null);
  }));

  test('under the keyboard: at once; Esc closes, Enter follows', { ...LIMIT, skip }, () => use(file, {}, async (page) => {
    const target = await link(page).evaluate((a) => a.href);
    await page.keyboard.press('Tab');
    await link(page).focus();
    await tip(page).waitFor();
    assert.notEqual(await tip(page).locator('b').innerText(), '');
    await page.keyboard.press('Escape');
    await tip(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
  }));

  test('not under a finger', { ...LIMIT, skip }, () => use(file, { hasTouch: true, isMobile: true, width: 390 }, async (page) => {
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault(), true));
    await link(page).tap();
    await page.waitForTimeout(800);
    assert.equal(await tip(page).count(), 0);
  }));
});

describe('colours, menu, folders', () => {
  test('the switch says what it will do, and the choice lasts', LIMIT, () => use('index.html', { colorScheme: 'light' }, async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    assert.notEqual(await paper(), light);
    await page.reload();
    assert.notEqual(await paper(), light);
    await page.getByRole('button', { name: 'Use light colours' }).click();
    assert.equal(await paper(), light);
  }));

  test('the menu opens, Esc closes it and gives the focus back', LIMIT, () => use('index.html', { width: 390 }, async (page) => {
    await page.getByText('Menu', { exact: true }).click();
    const entry = page.getByRole('navigation', { name: 'Main menu' }).getByRole('link').first();
    await entry.focus();
    await page.keyboard.press('Escape');
    assert.equal(await entry.isVisible(), false);
    assert.equal(await focused(page), 'Menu');
  }));

  test('the menu works without scripts', LIMIT, () => use('index.html', { width: 390, javaScriptEnabled: false }, async (page) => {
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Documents' }).click();
    assert.match(page.url(), /documents\/index\.html$/);
  }));

  on('folders', 'one button closes and opens all; an address opens its own', async (page) => {
    const open = () => page.locator('details.folder[open]').count();
    const all = await page.locator('details.folder').count();
    const press = (name) => page.getByRole('button', { name }).click();
    if (await open() === 0) await press('Open all folders');
    assert.equal(await open(), all);
    await press('Close all folders');
    assert.equal(await open(), 0);
    const id = await page.locator('details.folder[id], details.folder [id]').first().getAttribute('id');
    await page.evaluate((hash) => { location.hash = hash; }, id);
    await page.locator(`[id="${id}"]`).waitFor({ state: 'visible' });
    assert.equal(await open(), 1);
    await press('Close all folders');
    await press('Open all folders');
    assert.equal(await open(), all);
  });

  on('comments', 'comments are closed, apart, and hold no links', async (page) => {
    const comments = page.locator('aside.comments');
    assert.equal(await comments.locator('details').getAttribute('open'), null);
    assert.equal(await comments.locator('a').count(), 0);
    assert.equal(await comments.evaluate((node) => node.closest('article') === null), true);
  });
});

describe('notes', () => {
  on('notes', 'stand beside their paragraph on a wide screen, below it on a narrow one', async (page) => {
    const note = page.locator('.paras > .p > aside[role=note]').first();
    const text = note.locator('xpath=../p').first();
    const [beside, paragraph] = [await note.boundingBox(), await text.boundingBox()];
    assert.ok(beside.x >= paragraph.x + paragraph.width, 'beside');
    assert.ok(Math.abs(beside.y - paragraph.y) < 40, 'in the same row');
    await page.setViewportSize({ width: 390, height: 900 });
    const [below, narrow] = [await note.boundingBox(), await text.boundingBox()];
    assert.ok(below.y >= narrow.y + narrow.height, 'below');
  });
});

describe('the page for what is not found', () => {
  const name = Object.keys(previews).find((key) => /^\w+\/[a-z-]{8,}\/$/.test(key));
  test('names the entry whose address is nearest', { ...LIMIT, skip: name ? false : 'no such entry' }, async () => {
    const mistyped = name.replace(/(.{3})\/$/, (end) => `${end.slice(1, 3)}/`);
    await use(mistyped, { mayComplain: true }, async (page) => {
      const link = page.locator('.near a');
      await link.waitFor();
      assert.equal(await link.innerText(), previews[name][0]);
      await link.click();
      assert.equal(page.url(), `${server.url}${name}index.html`);
      assert.equal(await page.locator('h1').count(), 1);
    });
  });
});

describe('keyboard', () => {
  test('the first stop leads past the menu', LIMIT, () => use(site.pages.find((file) => /^documents\/.+\//.test(file)), {}, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Skip to content');
    assert.ok((await page.locator('.skip').boundingBox()).y >= 0, 'it is seen');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), true);
  }));

  on('chart', 'skip, chart, arrows by time, entry, chip, paragraph, name, preview, person', async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const isEvent = () => page.evaluate(() => document.activeElement.classList.contains('ev'));
    for (let stop = 0; stop < 30 && !await isEvent(); stop += 1) await page.keyboard.press('Tab');
    assert.ok(await isEvent(), 'the chart is a stop');
    const number = () => page.evaluate(() => Number.parseInt(document.activeElement.getAttribute('aria-label'), 10));
    const first = await number();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.ok(await number() > first, 'arrows move by time');
    await page.keyboard.press('Home');
    assert.equal(await number(), first);
    await page.keyboard.press('Enter');
    await followsToSource(page);
  });

  on('chips', 'a statement leads to its paragraph, and a name in it to its page', async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await followsToSource(page);
  });

  test('every stop is seen', LIMIT, () => use('index.html', {}, async (page) => {
    const unseen = [];
    for (let stop = 0; stop < 200; stop += 1) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const node = document.activeElement;
        if (!node || node === document.body) return undefined;
        const { width, height } = node.getBoundingClientRect();
        const isOutlined = getComputedStyle(node).outlineStyle !== 'none' || node.matches('.skip');
        return { isSeen: width > 0 && height > 0 && isOutlined, name: node.outerHTML.slice(0, 80) };
      });
      if (!state) break;
      if (!state.isSeen) unseen.push(state.name);
    }
    assert.deepEqual(unseen, []);
  }));
});

/** From wherever the focus is: the next chip, its paragraph, the next name there, its preview, its page. */
async function followsToSource(page) {
  const isAt = (selector) => page.evaluate((it) => document.activeElement.matches(it), selector);
  for (let stop = 0; stop < 400 && !await isAt('a.src'); stop += 1) await page.keyboard.press('Tab');
  assert.ok(await isAt('a.src'), 'a chip is reached');
  await Promise.all([page.waitForURL(/documents\/.*#p\d+/), page.keyboard.press('Enter')]);
  const ground = await page.locator(':target').evaluate((node) => getComputedStyle(node));
  assert.ok(ground.backgroundImage !== 'none' || ground.backgroundColor !== 'rgba(0, 0, 0, 0)', 'the paragraph is marked');
  for (let stop = 0; stop < 40 && !await isAt('main a.e'); stop += 1) await page.keyboard.press('Tab');
  assert.ok(await isAt('main a.e'), 'a name is reached');
  const { href } = await page.evaluate(() => ({ href: document.activeElement.href }));
  await page.locator('[role=tooltip]').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('[role=tooltip]').count(), 0);
  await Promise.all([page.waitForURL(href), page.keyboard.press('Enter')]);
}

describe('paper', () => {
  const file = site.pages.find((name) => /^documents\/[^/]+\/index\.html$/.test(name));
  test('pages print without what belongs to the screen, in black on white, whatever the colours', LIMIT, () => (
    use(file, { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const chrome = ['.mast nav', '.menu', '.tools', '.crumbs', '.rail', '.foot nav', '.skip', '.pager'];
      for (const selector of chrome) assert.equal(await visible(page, selector).count(), 0, selector);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(255, 255, 255)');
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).fontSize), '14px');
      const external = page.locator('main a[href^=http]').first();
      if (await external.count() > 0) {
        assert.match(await external.evaluate((a) => getComputedStyle(a, '::after').content), /http/);
      }
    })));

  on('comments', 'closed comments are not printed', async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await visible(page, '.comments ol').count(), 0);
  });

  on('sort', 'tables are tables again', async (page) => {
    await page.emulateMedia({ media: 'print' });
    const display = (selector) => page.locator(selector).first().evaluate((node) => getComputedStyle(node).display);
    assert.equal(await display('table[data-sortable] tbody tr'), 'table-row');
    assert.equal(await display('table[data-sortable] thead'), 'table-header-group');
  }, { width: 700 });

  test('the whole book begins each document on a page of its own', LIMIT, () => use('print/index.html', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const breaks = await page.locator('main article').evaluateAll((all) => all.map((node) => getComputedStyle(node).breakBefore));
    assert.ok(breaks.length > 0 && breaks.every((value) => value === 'page'), breaks.join());
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages > breaks.length, `${pages} pages`);
  }));
});
