// Looks at every kind of drawing in Chromium, in the widest of the sans faces found here: no text is cut off or stands
// on another, none is too small, and timelines are walked by keyboard.
//   node --test-reporter=spec drawings.mjs SITE
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './lib/chromium.mjs';
import { serve } from './lib/serve.mjs';
import { openSite } from './lib/site.mjs';

const WIDTHS = [390, 1280];
const FACES = ['Noto Sans', 'DejaVu Sans'];
const MOST_PAGES = 12;

const site = await openSite(path.resolve(process.argv[2] ?? 'site'));
const html = site.names.filter(name => name.endsWith('.html'));
const texts = await Promise.all(html.map(async name => [name, await readFile(path.join(site.root, name), 'utf8')]));
const drawn = texts.filter(([, html]) => html.includes('<svg class="draw')).map(([file]) => file).sort();
const pages = drawn.filter(file => !file.startsWith('years/')).slice(0, MOST_PAGES);
let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(site)]);
});
after(async () => {
  server?.close();
  await browser?.close();
});

test('there are drawings to look at', { skip: drawn.length === 0 && 'the site has none' }, () => assert.ok(pages.length > 0));

for (const file of pages) {
  describe(file, () => {
    for (const width of WIDTHS) for (const face of FACES) {
      test(`${width} px, ${face}: texts are whole, apart and large enough`, () => look(file, width, face));
    }
  });
}

const timeline = drawn.find(file => /^timelines\/(?!compare)[^/]+\/index\.html$/.test(file));
test('a timeline is one tab stop; arrows walk by time, Enter leads to the list', { skip: !timeline && 'the site has no timeline' }, () => walk(timeline));

async function look(file, width, face) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(server.url + file.replace(/index\.html$/, ''));
    await page.addStyleTag({ content: `:root{--sans:"${face}"}` });
    const faults = await page.evaluate(findFaults);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

function findFaults() {
  const faults = [];
  for (const svg of document.querySelectorAll('svg.draw')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const scale = svg.getScreenCTM().a;
    const boxes = [...svg.querySelectorAll('text')].filter(text => text.textContent).map(text => {
      const box = text.getBoundingClientRect(), size = parseFloat(getComputedStyle(text).fontSize) * scale;
      const words = text.textContent;
      if (size < 11.9) faults.push(`“${words}” is ${size.toFixed(1)} px high`);
      if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push(`“${words}” is cut off`);
      return { words, left: box.left, right: box.right, top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2 };
    });
    boxes.sort((a, b) => a.left - b.left);
    boxes.forEach((a, nth) => {
      for (const b of boxes.slice(nth + 1)) {
        if (b.left >= a.right - 0.5) break;
        if (a.top < b.bottom && b.top < a.bottom) faults.push(`“${a.words}” and “${b.words}” meet`);
      }
    });
  }
  return faults;
}

async function walk(file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(server.url + file.replace(/index\.html$/, ''));
    const stops = await page.locator('svg.draw.wide a.ev[tabindex="0"]').count();
    assert.equal(stops, 1, 'the drawing is one tab stop');
    await page.locator('svg.draw.wide a.ev[tabindex="0"]').focus();
    const number = () => page.evaluate(() => parseInt(document.activeElement.getAttribute('aria-label')));
    const all = await page.locator('svg.draw.wide a.ev').evaluateAll(events => events.map(a => parseInt(a.getAttribute('aria-label'))).sort((a, b) => a - b));
    assert.equal(await number(), all[0]);
    await page.keyboard.press('ArrowRight');
    assert.equal(await number(), all[1]);
    await page.keyboard.press('End');
    assert.equal(await number(), all.at(-1));
    await page.keyboard.press('Home');
    assert.equal(await number(), all[0]);
    const target = await page.evaluate(() => document.activeElement.getAttribute('href'));
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, target);
    assert.equal(await page.locator(':target').count(), 1, 'the entry of the list is the target');
  } finally {
    await context.close();
  }
}
