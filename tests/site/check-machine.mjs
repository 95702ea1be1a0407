// Reads a site's files for machines with the parsers that other programs use: citations, linked data, data package.
//   node check-machine.mjs SITE
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Package, Profile } from 'datapackage';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { readPage } from './lib/page.mjs';
import { Report } from './lib/report.mjs';
import { openSite } from './lib/site.mjs';
import { readXml } from './lib/xml.mjs';

const CHECKS = {
  citations: 'BibTeX, RIS and CSL-JSON are read alike',
  links: 'citations within pages are read alike',
  linked: 'linked data expands to known words',
  turtle: 'the thesaurus is Turtle',
  package: 'the data package describes its tables',
  feed: 'the feed is Atom',
};

// The vocabulary without its text: every word of ours must be one of these.
const TYPES = new Set(['BreadcrumbList', 'Book', 'Claim', 'CollectionPage', 'ComicSeries', 'CreativeWork', 'DataDownload',
  'Dataset', 'DefinedTerm', 'DefinedTermSet', 'DigitalDocument', 'EntryPoint', 'Event', 'Game', 'GeoCoordinates', 'ItemList',
  'ListItem', 'Movie', 'Organization', 'Person', 'Place', 'Play', 'SearchAction', 'TVSeries', 'VideoGame', 'WebPage', 'WebSite']);
const WORDS = new Set(['about', 'alternateName', 'appearance', 'author', 'character', 'containedInPlace', 'contentSize',
  'contentUrl', 'creator', 'datePublished', 'description', 'distribution', 'encodingFormat', 'familyName', 'genre', 'geo',
  'givenName', 'inDefinedTermSet', 'inLanguage', 'isBasedOn', 'isPartOf', 'item', 'itemListElement', 'jobTitle', 'latitude',
  'longitude', 'name', 'numberOfItems', 'position', 'potentialAction', 'publisher', 'query-input', 'sameAs', 'startDate',
  'subjectOf', 'superEvent', 'target', 'temporalCoverage', 'text', 'url', 'urlTemplate']);
const VOCABULARY = 'https://schema.org/';

const site = await openSite(process.argv[2] ?? 'site');
const report = new Report(Object.values(CHECKS));
for (const file of site.names.filter((name) => name.endsWith('cite.bib'))) await checkCitations(file);
for (const file of site.pages) await checkPage(file);
for (const file of site.names.filter((name) => name.endsWith('.jsonld'))) await checkLinked(file, await read(file));
for (const file of site.names.filter((name) => name.endsWith('.ttl'))) checkTurtle(file, await read(file));
if (site.files.has('data/datapackage.json')) await checkPackage();
checkFeed(await read('feed.xml'));
report.finish();

function read(file) {
  return readFile(path.join(site.root, file), 'utf8');
}

async function checkCitations(file) {
  const stem = file.replace(/bib$/, '');
  compare(CHECKS.citations, file, await read(file), await read(`${stem}ris`), await read(`${stem}json`));
}

/** Three formats of the same entries must give the same titles, addresses and makers. */
function compare(check, file, bibtex, ris, csl) {
  try {
    const told = JSON.parse(csl);
    for (const [format, text] of [['BibTeX', bibtex], ['RIS', ris], ['CSL-JSON', csl]]) {
      const items = new Cite(text).data;
      if (items.length !== told.length) report.fault(check, file, `${format}: ${items.length} entries, not ${told.length}`);
      items.forEach((item, nth) => compareItem(check, `${file}: ${format}`, item, told[nth]));
    }
    new Cite(told).format('bibliography');
  } catch (error) {
    report.fault(check, file, error.message);
  }
}

function compareItem(check, place, item, told) {
  const plain = (text) => text?.replace(/<\/?span[^>]*>/g, '');
  if (plain(item.title) !== told.title) report.fault(check, place, `title \`${plain(item.title)}\`, not \`${told.title}\``);
  if (item.URL !== told.URL) report.fault(check, place, `address \`${item.URL}\`, not \`${told.URL}\``);
  const names = (people) => (people ?? []).map((name) => name.literal ?? [name.family, name.given].filter(Boolean).join(', '));
  if (names(item.author).join('; ') !== names(told.author).join('; ')) {
    report.fault(check, place, `makers \`${names(item.author).join('; ')}\`, not \`${names(told.author).join('; ')}\``);
  }
}

async function checkPage(file) {
  const page = await readPage(path.join(site.root, file));
  for (const block of page.dataBlocks) await checkLinked(file, block);
  const held = page.references.map(({ address }) => address).filter((address) => address.startsWith('data:'));
  const texts = held.map((address) => decodeURIComponent(address.slice(address.indexOf(',') + 1)));
  if (texts.length > 0) compare(CHECKS.links, file, ...texts);
}

// The context of the vocabulary is not fetched: every word stands for itself there, and so it does here.
async function checkLinked(file, text) {
  try {
    const data = JSON.parse(text);
    if (data['@context'] !== 'https://schema.org') report.fault(CHECKS.linked, file, 'has another context');
    const graph = await jsonld.expand({ ...data, '@context': { '@vocab': VOCABULARY } }, { base: 'https://x.example/', safe: true });
    graph.forEach((node) => checkNode(file, node));
  } catch (error) {
    report.fault(CHECKS.linked, file, error.message);
  }
}

function checkNode(file, node) {
  if (Array.isArray(node)) return node.forEach((part) => checkNode(file, part));
  if (typeof node !== 'object' || node === null) return undefined;
  for (const type of node['@type'] ?? []) {
    const word = String(type).replace(VOCABULARY, '');
    if (String(type).startsWith(VOCABULARY) && !TYPES.has(word)) report.fault(CHECKS.linked, file, `unknown type \`${word}\``);
  }
  for (const [key, value] of Object.entries(node)) {
    const word = key.replace(VOCABULARY, '');
    if (!key.startsWith('@') && !WORDS.has(word)) report.fault(CHECKS.linked, file, `unknown word \`${word}\``);
    if (key !== '@type' && key !== '@value') checkNode(file, value);
  }
  return undefined;
}

function checkTurtle(file, text) {
  try {
    const triples = new Parser({ baseIRI: `https://x.example/${file}` }).parse(text);
    if (triples.length === 0) report.fault(CHECKS.turtle, file, 'says nothing');
  } catch (error) {
    report.fault(CHECKS.turtle, file, error.message);
  }
}

async function checkPackage() {
  const file = 'data/datapackage.json';
  const descriptor = JSON.parse(await read(file));
  const { errors } = (await Profile.load('tabular-data-package')).validate(descriptor);
  for (const error of errors) report.fault(CHECKS.package, file, error.message);
  const folder = path.join(site.root, 'data');
  const data = await Package.load(descriptor, { basePath: folder, strict: true });
  for (const resource of data.resources) {
    try {
      await resource.read({ relations: true });
    } catch (error) {
      const reasons = error.multiple ? error.errors : [error];
      for (const reason of reasons.slice(0, 3)) report.fault(CHECKS.package, `data/${resource.name}.csv`, reason.message);
    }
    const { size } = { size: Buffer.byteLength(await read(`data/${resource.name}.csv`)) };
    if (size !== resource.descriptor.bytes) report.fault(CHECKS.package, `data/${resource.name}.csv`, 'has another size');
  }
}

/** RFC 4287: what a feed and each entry must have, once. */
function checkFeed(text) {
  const { root, faults } = readXml(text);
  if (root !== 'feed') faults.push(`starts with <${root}>`);
  const entries = text.split('<entry>').slice(1).map((entry) => entry.split('</entry>')[0]);
  const head = text.split('<entry>')[0];
  for (const part of [head, ...entries]) {
    for (const name of ['id', 'title', 'updated']) {
      const count = part.split(`<${name}>`).length - 1;
      if (count !== 1) faults.push(`<${name}> stands ${count} times`);
    }
    const updated = part.match(/<updated>(.*?)<\/updated>/)?.[1];
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(updated ?? '')) faults.push(`\`${updated}\` is no time`);
  }
  const ids = entries.map((entry) => entry.match(/<id>(.*?)<\/id>/)?.[1]);
  if (new Set(ids).size !== ids.length) faults.push('two entries have one id');
  for (const fault of faults) report.fault(CHECKS.feed, 'feed.xml', fault);
}
