// Checks the links and the structure of every page of a built site.
//   node check-links.mjs SITE [--base-url URL] [--max-clicks 3] [--from-disk] [--within SITE]
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as css from 'css-tree';
import { Report } from './lib/report.mjs';
import { fileOfAddress, openSite, resolve } from './lib/site.mjs';
import { readPage } from './lib/page.mjs';
import { readXml } from './lib/xml.mjs';

const CHECKS = {
  files: 'links lead to a file, under any base path',
  disk: 'links open from a disk, where a folder has no index',
  fragments: 'fragments lead to an id',
  ids: 'ids are unique',
  h1: 'one h1 on each page',
  headings: 'heading levels do not skip',
  head: 'pages have lang, title and description',
  canonical: 'pages name their canonical address',
  data: 'JSON-LD blocks are JSON',
  inline: 'no inline script or style',
  machine: 'addresses in sitemap.xml and feed.xml lead to a page',
  reachable: 'every page is reachable from index.html',
  clicks: 'every page is at most a few clicks from index.html',
  orphans: 'every file is used',
};

// Read by hosts and crawlers at fixed names, so nothing needs to link to them.
const KNOWN_FILES = new Set(['index.html', '404.html', 'llms.txt', 'robots.txt', 'sitemap.xml', 'CNAME', 'LICENSE']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'base-url': { type: 'string' },
    'max-clicks': { type: 'string', default: '3' },
    'from-disk': { type: 'boolean', default: false },
    within: { type: 'string' },
  },
});
const site = await openSite(positionals[0] ?? 'site', values['base-url'], values.within);
if (!values['from-disk']) delete CHECKS.disk;
const report = new Report(Object.values(CHECKS));
const fault = (check, page, text) => report.fault(CHECKS[check], page, text);
const found = { ids: new Map(), fragments: [], edges: new Map(), used: new Set(), external: new Map(), redirects: new Set(), indexes: new Set() };

for (const file of site.names.filter((name) => /\.(html|svg)$/.test(name))) await checkMarkup(file);
for (const file of site.names.filter((name) => name.endsWith('.css'))) await checkStyles(file);
await checkMachineFiles();
checkFragments();
checkDistances();
await checkOrphans();
listExternal();
report.finish();

async function checkMarkup(file) {
  const page = await readPage(path.join(site.root, file));
  found.ids.set(file, page.ids);
  for (const id of new Set(page.repeatedIds)) fault('ids', file, `id \`${id}\` is used more than once`);
  follow(file, page.references);
  for (const folder of page.indexes) found.indexes.add(path.posix.join(path.posix.dirname(file), folder));
  if (!file.endsWith('.html')) return;
  for (const text of new Set(page.inline)) fault('inline', file, text);
  if (page.redirect) found.redirects.add(file);
  else checkOutline(file, page);
  checkHead(file, page);
}

function follow(from, references) {
  const edges = new Set();
  for (const { tag, address } of references) {
    const target = resolve(site, from, address);
    if (target.isAround) continue;
    if (target.external) addExternal(target.external);
    else if (target.fault) fault('files', from, target.fault);
    else noteTarget(from, tag, target, edges);
  }
  found.edges.set(from, edges);
}

function noteTarget(from, tag, { file, fragment, isFolder }, edges) {
  if (isFolder && values['from-disk']) fault('disk', from, `names a folder; write \`${file}\``);
  if (file !== from) found.used.add(file);
  if (tag === 'a' || tag === 'area') edges.add(file);
  // `#top` and `#` mean the top of a page, and text fragments are the browser's own.
  const id = fragment?.split(':~:')[0];
  if (id && id !== 'top' && /\.(html|svg)$/.test(file)) found.fragments.push([from, file, id]);
}

function addExternal(address) {
  if (!address.startsWith('data:')) found.external.set(address, (found.external.get(address) ?? 0) + 1);
}

function checkOutline(file, { headings }) {
  const tops = headings.filter((level) => level === 1).length;
  if (tops !== 1) fault('h1', file, `has ${tops} h1 elements`);
  headings.reduce((before, level) => {
    if (level > before + 1) fault('headings', file, `h${level} follows ${before ? `h${before}` : 'the start of the page'}`);
    return level;
  }, 0);
}

function checkHead(file, page) {
  for (const name of ['lang', 'title', 'description']) {
    if (!page[name]) fault('head', file, `has no ${name}`);
  }
  for (const image of page.images) checkImage(file, image);
  for (const block of page.dataBlocks) {
    try {
      JSON.parse(block);
    } catch (error) {
      fault('data', file, `JSON-LD: ${error.message}`);
    }
  }
  if (!site.baseUrl) report.skip(CHECKS.canonical, 'no base address is configured');
  else if (file !== '404.html') checkCanonical(file, page.canonical);
}

function checkCanonical(file, canonical) {
  if (!canonical) fault('canonical', file, 'has no canonical link');
  else if (!fileOfAddress(site, canonical)) fault('canonical', file, `canonical \`${canonical}\` is not a page of this site`);
}

// The picture of a link preview is named by its whole address.
function checkImage(file, address) {
  const image = fileOfAddress(site, address);
  if (image) found.used.add(image);
  else fault('files', file, `the preview's picture \`${address}\` is not a file of this site`);
}

async function checkStyles(file) {
  const references = [];
  const tree = css.parse(await readFile(path.join(site.root, file), 'utf8'));
  css.walk(tree, (node) => {
    if (node.type === 'Url') references.push({ tag: 'url()', address: node.value });
  });
  follow(file, references);
}

async function checkMachineFiles() {
  const files = ['sitemap.xml', 'feed.xml'].filter((file) => site.files.has(file));
  if (!site.baseUrl || files.length === 0) {
    report.skip(CHECKS.machine, site.baseUrl ? 'the site has neither' : 'no base address is configured');
    return;
  }
  for (const file of files) {
    const { addresses } = readXml(await readFile(path.join(site.root, file), 'utf8'));
    for (const address of addresses) {
      if (!fileOfAddress(site, address)) fault('machine', file, `\`${address}\` is not a page of this site`);
    }
  }
}

function checkFragments() {
  for (const [from, file, id] of found.fragments) {
    if (!found.ids.get(file)?.has(id)) fault('fragments', from, `leads to \`${file}#${id}\`, and there is no such id`);
  }
}

function checkDistances() {
  const clicks = distances('index.html');
  const limit = Number(values['max-clicks']);
  for (const file of site.pages) {
    if (file === '404.html' || found.redirects.has(file)) continue;
    const count = clicks.get(file);
    if (count === undefined) fault('reachable', file, 'cannot be reached from index.html');
    else if (count > limit) fault('clicks', file, `is ${count} clicks from index.html`);
  }
}

function distances(start) {
  const clicks = new Map([[start, 0]]);
  // A Map visits what is added while it is walked, in order: a queue.
  for (const [file, count] of clicks) {
    for (const next of found.edges.get(file) ?? []) {
      if (!clicks.has(next)) clicks.set(next, count + 1);
    }
  }
  return clicks;
}

// The search page names the folder of its index; the files in it are found by number.
function isIndexed(file) {
  return [...found.indexes].some((folder) => file.startsWith(folder));
}

async function checkOrphans() {
  const scripts = await Promise.all(site.names.filter((name) => /\.m?js$/.test(name))
    .map((name) => readFile(path.join(site.root, name), 'utf8')));
  const code = scripts.join('\n');
  for (const file of site.names) {
    if (found.used.has(file) || KNOWN_FILES.has(file) || found.redirects.has(file)) continue;
    if (file.split('/').some((part) => part.startsWith('.')) || isNamedIn(code, file) || isIndexed(file)) continue;
    fault('orphans', file, 'nothing links to this file');
  }
}

// A script may build names from a folder (`search/` + shard), so the folder's name is enough.
function isNamedIn(code, file) {
  const folder = path.posix.basename(path.posix.dirname(file));
  return code.includes(path.posix.basename(file)) || (folder !== '.' && code.includes(`${folder}/`));
}

function listExternal() {
  if (found.external.size === 0) return;
  console.log(`external links, not fetched: ${found.external.size}`);
  for (const [address, count] of [...found.external].sort()) console.log(`  ${address} (${count})`);
}
