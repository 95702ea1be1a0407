// Compares Seedbook's search with Pagefind's on one corpus; `scripts/compare-search` sets up what it needs.
//   node compare-search.mjs PROGRAM WORK CORPUS NAME
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { knownItems } from './lib/known-items.mjs';
import { launch } from './lib/chromium.mjs';

const [program, work, corpus, name] = process.argv.slice(2);
const FIRST_QUERIES = 12;
// The pages of what ours finds too; indexes, timelines and the ledger repeat what stands there.
const PAGES = '{documents,people,characters,works,places,organisations,tropes,examples,themes}/*/index.html';
const TEXT = /\.(?:html|js|mjs|json|css|svg|txt|xml|csv)$/;

const site = path.join(work, `site-${name}`);
const ours = await indexOurs();
const theirs = await indexTheirs();
const items = await knownItems(site, 300);
const server = await serve();
const browser = await launch();
try {
  const table = {
    Seedbook: { ...ours, ...await find(oursInPage), ...await firstQuery((query) => `search/?q=${encodeURIComponent(query)}`) },
    Pagefind: { ...theirs, ...await find(theirsInPage), ...await firstQuery(() => 'search/', theirsShown) },
  };
  print(table);
} finally {
  await browser.close();
  server.close();
}

/* The index costs what a build with it takes more than one without; each is done twice, and the quicker counts. */
async function indexOurs() {
  const plain = path.join(work, `plain-${name}`);
  await rm(plain, { recursive: true, force: true });
  await mkdir(plain, { recursive: true });
  for (const file of ['book.toml', 'seeds']) await cp(path.join(corpus, file), path.join(plain, file), { recursive: true });
  await appendFile(path.join(plain, 'book.toml'), '\n[search]\nenabled = false\n');
  const times = { with: [], without: [] };
  for (let turn = 0; turn < 2; turn += 1) {
    for (const [key, from, to] of [['without', plain, path.join(work, 'site-plain')], ['with', corpus, site]]) {
      await rm(to, { recursive: true, force: true });
      times[key].push(run(program, ['build', '--dest-dir', to, from]));
    }
  }
  const least = (list, field) => Math.min(...list.map((one) => one[field]));
  const folder = path.join(site, 'assets/search');
  const text = await textSize();
  return {
    cpu: least(times.with, 'cpu') - least(times.without, 'cpu'),
    peak: least(times.with, 'peak') - least(times.without, 'peak'),
    ...await weigh(folder), text,
  };
}

async function indexTheirs() {
  const bin = path.join(work, 'node_modules/.bin/pagefind');
  const run1 = run(bin, ['--site', site, '--glob', PAGES, '--root-selector', 'main', '--output-path', path.join(site, 'pagefind'), '--quiet']);
  return { cpu: run1.cpu, peak: run1.peak, ...await weigh(path.join(site, 'pagefind')) };
}

/* CPU seconds and peak memory in MiB, as the system tells them. */
function run(command, parameters) {
  const script = 'import resource,subprocess,sys\n'
    + 'code=subprocess.call(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)\n'
    + 'use=resource.getrusage(resource.RUSAGE_CHILDREN)\nprint(code,use.ru_utime+use.ru_stime,use.ru_maxrss/1024)\n';
  const { stdout } = spawnSync('python3', ['-c', script, command, ...parameters], { encoding: 'utf8' });
  const [code, cpu, peak] = stdout.trim().split(' ').map(Number);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return { cpu, peak };
}

async function weigh(folder) {
  let files = 0, bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

/* The text that is searched: passages and records as the data files have them. */
async function textSize() {
  const { texts } = await import('./lib/known-items.mjs');
  return (await texts(site)).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/* Serves with gzip what hosts compress, and counts what goes out, also as it would without. */
async function serve() {
  const counted = { gzip: 0, raw: 0, requests: 0 };
  const host = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.join(site, address.endsWith('/') ? `${address}index.html` : address);
    if (!existsSync(file)) { response.writeHead(404).end(); return; }
    const body = await readFile(file);
    const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json', css: 'text/css', svg: 'image/svg+xml', wasm: 'application/wasm' };
    const headers = { 'content-type': types[file.split('.').pop()] ?? 'application/octet-stream' };
    const sent = TEXT.test(file) ? gzipSync(body) : body;
    if (sent !== body) headers['content-encoding'] = 'gzip';
    // What every page loads is no part of a query.
    if (/\/(?:pagefind|assets\/search)/.test(address)) {
      counted.gzip += sent.length;
      counted.raw += body.length;
      counted.requests += 1;
    }
    response.writeHead(200, headers).end(sent);
  });
  await new Promise((done) => { host.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${host.address().port}/`, counted, close: () => { host.close(); host.closeAllConnections(); } };
}

async function find(search) {
  const page = await browser.newPage();
  await page.goto(`${server.url}search/`);
  const kinds = new Map();
  for (const item of items) {
    const found = (await search(page, item.query)).map((address) => address.replace(/^.*?\/\/[^/]*\//, '').replace(/^\//, '').replace(/index\.html.*|#.*/, ''));
    const rank = found.indexOf(item.page);
    const row = kinds.get(item.kind) ?? { first: 0, five: 0, all: 0, missed: [] };
    row.all += 1;
    if (rank === 0) row.first += 1;
    if (rank >= 0 && rank < 5) row.five += 1; else row.missed.push(item.query);
    kinds.set(item.kind, row);
  }
  await page.close();
  return { kinds };
}

function oursInPage(page, query) {
  return page.evaluate(async (text) => {
    const base = new URL(document.querySelector('form[data-index]').dataset.index, location.href);
    globalThis.engine ??= globalThis.SeedbookSearch.open(async (file) => (await fetch(new URL(file, base))).arrayBuffer());
    const engine = await globalThis.engine;
    const result = await engine.search(text);
    // As the page does it: phrases are compared until there is enough to show.
    let hits = [], rest = result.hits;
    const least = rest.length - 300;
    do {
      const step = await engine.settle({ ...result, hits: rest }, 6);
      hits.push(...step.hits);
      rest = step.rest;
    } while (result.phrases.length && rest.length > Math.max(0, least) && hits.length < 6);
    const shown = await Promise.all([...hits, ...result.phrases.length ? [] : rest].slice(0, 5).map((hit) => engine.show(hit, result)));
    return shown.map(({ href }) => href);
  }, query);
}

function theirsInPage(page, query) {
  return page.evaluate(async (text) => {
    globalThis.pagefind ??= await import('/pagefind/pagefind.js');
    const { results } = await globalThis.pagefind.search(text);
    const shown = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return shown.map(({ url }) => url);
  }, query);
}

/* Pagefind’s own page shows five results at first. */
async function theirsShown(page, query) {
  await theirsInPage(page, query);
}

async function firstQuery(address, then) {
  const step = Math.max(1, Math.floor(items.length / FIRST_QUERIES)), lists = { gzip: [], raw: [], requests: [] };
  for (const { query } of items.filter((_, nth) => nth % step === 0)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    if (then) await page.goto(server.url + address(query), { waitUntil: 'networkidle' });
    Object.assign(server.counted, { gzip: 0, raw: 0, requests: 0 });
    if (then) await then(page, query);
    else {
      await page.goto(server.url + address(query));
      await page.locator('[role=status]:not(:empty)').waitFor();
      await page.waitForLoadState('networkidle');
    }
    for (const key of Object.keys(lists)) lists[key].push(server.counted[key]);
    await context.close();
  }
  const middle = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  return {
    gzip: middle(lists.gzip), most: Math.max(...lists.gzip), raw: middle(lists.raw), mostRaw: Math.max(...lists.raw), requests: middle(lists.requests),
  };
}

function print(table) {
  const size = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const columns = Object.values(table);
  const line = (label, cell) => console.log(`| ${[label, ...columns.map(cell)].join(' | ')} |`);
  console.log(`\n${name}: ${items.length} known items, text ${size(table.Seedbook.text)}\n`);
  console.log(`| | ${Object.keys(table).join(' | ')} |\n|---|--:|--:|`);
  const total = (row, key) => [...row.kinds.values()].reduce((sum, kind) => sum + kind[key], 0);
  const percent = (part, whole) => `${(100 * part / whole).toFixed(1)} %`;
  line('right page first', (row) => percent(total(row, 'first'), total(row, 'all')));
  line('right page among the first five', (row) => percent(total(row, 'five'), total(row, 'all')));
  for (const kind of table.Seedbook.kinds.keys()) {
    line(`${kind}: first, five`, (row) => {
      const { first, five, all } = row.kinds.get(kind);
      return `${first}, ${five} of ${all}`;
    });
  }
  line('first query, text gzipped: median', (row) => size(row.gzip));
  line('first query, text gzipped: most', (row) => size(row.most));
  line('first query, nothing gzipped: median', (row) => size(row.raw));
  line('first query, nothing gzipped: most', (row) => size(row.mostRaw));
  line('requests of a first query', (row) => row.requests);
  line('index', (row) => `${size(row.bytes)}, ${row.files} files`);
  line('index / text', (row) => percent(row.bytes, table.Seedbook.text));
  line('CPU for the index', (row) => `${row.cpu.toFixed(2)} s`);
  line('memory for the index', (row) => `${row.peak.toFixed(0)} MiB`);
  if (process.env.SHOW_MISSED) {
    for (const [engine, row] of Object.entries(table)) {
      for (const [kind, { missed }] of row.kinds) if (missed.length) console.log(engine, kind, missed.slice(0, 12));
    }
  }
}
