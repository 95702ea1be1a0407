// Edits a project that `seedbook serve` shows in Chromium, as a curator with an editor does, and looks at the pages.
//   node --test-reporter=spec serve.mjs PROGRAM
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { launch } from './lib/chromium.mjs';

const run = promisify(execFile);
const program = path.resolve(process.argv[2] ?? 'target/debug/seedbook');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LIMIT = { timeout: 180_000 };
const SOON = 60_000;

const PARAGRAPHS = Array.from({ length: 80 }, (_, nth) => `The river rose for the ${nth + 1}th time, and Ada Weir wrote it down.`);
const GOOD = '[[person]]\nname = "Ada Weir"\n\n[[claim]]\ntext = "It rose."\nabout = ["ada-weir"]\ncite = "long: for the 3th time"\n';
const BAD = GOOD.replace('3th', '300th');

let browser;
let folder;
let server;
let page;
let complaints;

before(async () => { browser = await launch(); });
after(() => browser?.close());

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'seedbook-live-'));
  write('book.toml', 'title = "Levels"\ndate = "2026-01-01"\n');
  write('seeds/long.md', long());
  write('seeds/deep/short.md', 'A short note by Ada Weir.\n');
  write('seeds/records.toml', GOOD);
  server = await start();
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
});
afterEach(async () => {
  await page?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a site that is served', () => {
  test('shows an edit without being asked, where the reader was', LIMIT, async () => {
    await visit('documents/long/');
    await page.evaluate(() => window.scrollTo({ top: 2000, behavior: 'instant' }));
    write('seeds/long.md', long('The water fell.'));
    await shows('The water fell.');
    await page.waitForFunction(() => Math.abs(window.scrollY - 2000) < 2, undefined, { timeout: SOON });
    assert.deepEqual(complaints, []);
  });

  test('is the site that is built', LIMIT, async () => {
    write('seeds/long.md', long('The water fell.'));
    await visit('documents/long/');
    await shows('The water fell.');
    await equalsBuilt(['index.html', 'documents/long/index.html', 'people/ada-weir/index.html', 'data/corpus.json', 'feed.xml']);
  });

  test('takes a file that is put in the place of another', LIMIT, async () => {
    await visit('documents/long/');
    for (const word of ['first', 'second', 'third']) {
      write('seeds/.long.md.part', long(`Saved at the ${word} try.`));
      renameSync(at('seeds/.long.md.part'), at('seeds/long.md'));
      await shows(`Saved at the ${word} try.`);
    }
    write('book.part', 'title = "Other levels"\n');
    renameSync(at('book.part'), at('book.toml'));
    await page.waitForFunction(() => document.title.includes('Other levels'), undefined, { timeout: SOON });
  });

  test('follows a folder that goes, comes back and is renamed', LIMIT, async () => {
    await visit('documents/short/');
    rmSync(at('seeds/deep'), { recursive: true });
    await shows('Nothing filed here');
    write('seeds/deep/short.md', 'The note is back.\n');
    await shows('The note is back.');
    renameSync(at('seeds/deep'), at('seeds/deeper'));
    await page.waitForFunction(() => document.body.textContent.includes('seeds/deeper/short.md'), undefined, { timeout: SOON });
    rmSync(at('seeds'), { recursive: true });
    await panelShows('does not exist');
    write('seeds/deep/short.md', 'All is back.\n');
    await shows('All is back.');
  });

  test('ends in one right state after 10,000 changes', LIMIT, async () => {
    await visit('documents/long/');
    for (let nth = 0; nth < 10_000; nth += 1) {
      const name = nth % 40;
      if (nth % 7 === 3) rmSync(at(`seeds/storm/${name}.md`), { force: true });
      else write(`seeds/storm/${name}.md`, `Wave ${nth}.\n`);
    }
    write('seeds/long.md', long('The storm is over.'));
    await shows('The storm is over.');
    await settled();
    await equalsBuilt(['documents/index.html', 'documents/long/index.html', 'data/corpus.json']);
  });
});

describe('a site with faults', () => {
  test('keeps the last good page under them until they are mended', LIMIT, async () => {
    await visit('documents/long/');
    write('seeds/records.toml', BAD);
    await panelShows('error[orphaned-citation]');
    assert.match(await page.textContent('main'), /for the 3th time/);
    assert.match(server.told(), /error\[orphaned-citation\]/);
    await visit('people/ada-weir/');
    await panelShows('seeds/records.toml:7:8');
    write('seeds/records.toml', GOOD);
    await page.waitForSelector('#seedbook-faults', { state: 'hidden', timeout: SOON });
    assert.deepEqual(complaints, []);
  });

  test('hides them at Escape, and shows new ones again', LIMIT, async () => {
    await visit('');
    write('seeds/records.toml', BAD);
    await panelShows('300th');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#seedbook-faults', { state: 'hidden', timeout: SOON });
    write('seeds/records.toml', GOOD.replace('3th', '400th'));
    await panelShows('400th');
    await page.click('#seedbook-faults button');
    await page.waitForSelector('#seedbook-faults', { state: 'hidden', timeout: SOON });
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`shows them to everybody, ${colorScheme}`, LIMIT, async () => {
      await page.emulateMedia({ colorScheme });
      await visit('');
      write('seeds/records.toml', BAD);
      await panelShows('300th');
      // The policy of the pages allows no foreign script, so the checks are put in past it.
      await page.evaluate(readFileSync(axe, 'utf8'));
      const { violations } = await page.evaluate(() => globalThis.axe.run('#seedbook-faults'));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`), []);
    });
  }

  test('prints the last good page where a template fails', LIMIT, async () => {
    write('templates/document.html', '{% extends "default/document.html" %}');
    await settled();
    await visit('documents/long/');
    write('templates/document.html', '{% extends "default/document.html" %}{% block main %}{{ view.nothing }}{% endblock %}');
    await panelShows('error[template-fault]');
    await shows('for the 3th time');
    rmSync(at('templates'), { recursive: true });
    await page.waitForSelector('#seedbook-faults', { state: 'hidden', timeout: SOON });
  });

  test('begins with what is to be mended, and goes on when it is', LIMIT, async () => {
    await server.stop();
    write('seeds/records.toml', BAD);
    server = await start();
    const response = await page.goto(server.url);
    assert.equal(response.status(), 503);
    assert.match(await page.textContent('pre'), /orphaned-citation/);
    write('seeds/records.toml', GOOD);
    await page.waitForFunction(() => document.title.includes('Levels'), undefined, { timeout: SOON });
  });
});

test('a server that is interrupted ends well', LIMIT, async () => {
  await visit('');
  assert.equal(await server.stop('SIGINT'), 0);
});

function at(name) {
  return path.join(folder, name);
}

function write(name, text) {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

function long(last = 'The end.') {
  return [...PARAGRAPHS, last].join('\n\n').concat('\n');
}

/** Starts the program on any free port, and waits for its address. */
function start() {
  const child = spawn(program, ['serve', folder, '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => { child.on('exit', (code) => done(code)); });
  let told = '';
  const stop = (signal = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return new Promise((ready, failed) => {
    ended.then((code) => failed(new Error(`the server ended with ${code}:\n${told}`)));
    child.stderr.on('data', (words) => {
      told += words;
      const [, url] = told.match(/the site is at (http:\S+)/) ?? [];
      if (url) ready({ url, stop, told: () => told });
    });
  });
}

function visit(address) {
  return page.goto(server.url + address);
}

function shows(words) {
  return page.waitForFunction((text) => document.body?.textContent.includes(text), words, { timeout: SOON });
}

function panelShows(words) {
  return page.waitForFunction((text) => {
    const panel = document.getElementById('seedbook-faults');
    return panel && !panel.hidden && panel.textContent.includes(text);
  }, words, { timeout: SOON });
}

/** Waits until the server shows what is in a file that is new. */
async function settled() {
  const name = `mark-${Math.random().toString(36).slice(2)}`;
  write(`seeds/${name}.md`, 'A mark.\n');
  const shown = async () => (await fetch(`${server.url}documents/${name}/`)).ok;
  for (const end = Date.now() + SOON; !(await shown());) {
    assert.ok(Date.now() < end, 'the server shows no more changes');
    await new Promise((done) => { setTimeout(done, 50); });
  }
}

/** What is served is what is built, but for the script that keeps pages alive. */
async function equalsBuilt(files) {
  const built = mkdtempSync(path.join(os.tmpdir(), 'seedbook-built-'));
  try {
    await run(program, ['build', folder, '--dest-dir', path.join(built, 'site')]);
    for (const file of files) {
      const served = await (await fetch(server.url + file)).text();
      const plain = served.replace(/<script src="\/\.seedbook\/live\.js"[^>]*><\/script>/, '');
      assert.equal(plain, readFileSync(path.join(built, 'site', file), 'utf8'), file);
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}
