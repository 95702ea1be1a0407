// Makes queries whose right answer is known from a site's own data files; the same ones each time.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const RECORDS = ['people', 'characters', 'works', 'places', 'organisations', 'tropes'];
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** All passages, as the data have them. */
export const passagesOf = (site) => read(site, 'passages');

/** All texts that are searched. */
export async function texts(site) {
  const passages = await read(site, 'passages');
  const records = (await Promise.all(RECORDS.map((kind) => read(site, kind)))).flat();
  const told = (await Promise.all(['examples', 'events', 'themes', 'documents'].map((kind) => read(site, kind)))).flat();
  const of = (row, keys) => keys.map((key) => row[key] ?? '').join(' ');
  return [
    ...passages.map((row) => of(row, ['heading', 'text'])),
    ...records.map((row) => of(row, ['name', 'aliases', 'native', 'summary', 'laconic'])),
    ...told.map((row) => of(row, ['title', 'name', 'summary', 'question', 'verdict', 'text'])),
  ];
}

/** `{ kind, query, page }`: at most `count`, of each kind about as many. */
export async function knownItems(site, count) {
  const pick = picker(7);
  const passages = await read(site, 'passages');
  const records = (await Promise.all(RECORDS.map(async (kind) => (await read(site, kind)).map((row) => ({ ...row, page: `${kind}/${row.id}/` }))))).flat();
  const phrases = distinctPhrases(passages, pick, count);
  const names = shuffle(records.filter((row) => isUnique(records, row.name)), pick);
  const accented = names.filter((row) => strip(row.name) !== row.name && isUnique(records, strip(row.name)));
  const native = shuffle(records.filter((row) => row.native && isUnique(records, row.native, 'native')), pick);
  const share = Math.floor(count / 6);
  const kinds = {
    'phrase in quotes': phrases.map(({ text, page }) => ({ query: `"${text}"`, page })),
    'words of a passage': phrases.slice(share).map(({ text, page }) => ({ query: text, page })),
    'name': names.map((row) => ({ query: row.name, page: row.page })),
    'name without its marks': accented.map((row) => ({ query: strip(row.name).toLowerCase(), page: row.page })),
    'native spelling': native.map((row) => ({ query: row.native, page: row.page })),
    'inflected form': [
      ...native.slice(share).filter((row) => /[бвгджзклмнпрстфхцчшщаь]$/.test(row.native)).map((row) => ({ query: genitive(row.native), page: row.page })).slice(0, share / 2),
      ...phrases.slice(2 * share).map(({ text, page }) => ({ query: inflect(text), page })).filter(({ query }) => query),
    ],
  };
  return Object.entries(kinds).flatMap(([kind, list]) => list.slice(0, share).map((item) => ({ kind, ...item })));
}

/* Five words in a row that stand in one document only. */
function distinctPhrases(passages, pick, count) {
  const wanted = [];
  for (const row of shuffle(passages.filter((passage) => (passage.text.match(WORD) ?? []).length > 8), pick)) {
    const phrase = row.text.match(/[\p{L}\p{M}]{2,}(?: [\p{L}\p{M}]{2,}){4}/gu);
    if (phrase) wanted.push({ text: phrase[pick(phrase.length)], page: `documents/${row.document}/` });
    if (wanted.length === 2 * count) break;
  }
  const holders = wanted.map(() => new Set());
  for (const { text, document } of passages) {
    wanted.forEach((phrase, nth) => { if (text.includes(phrase.text)) holders[nth].add(document); });
  }
  return wanted.filter((_, nth) => holders[nth].size === 1);
}

const strip = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '');
const isUnique = (rows, name, key = 'name') => {
  const cache = isUnique.cache ??= new Map();
  const id = `${key}:${rows.length}`;
  if (!cache.has(id)) {
    const counts = new Map();
    for (const row of rows) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1);
    cache.set(id, counts);
  }
  return (cache.get(id).get(name) ?? 0) < 2;
};

/* The genitive of Russian names, as far as their endings tell. */
function genitive(name) {
  return name.split(' ').map((word) => {
    if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return `${word}а`;
    if (/а$/.test(word)) return word.replace(/а$/, /[гкхжчшщ]а$/.test(word) ? 'и' : 'ы');
    return word.replace(/ь$/, 'я');
  }).join(' ');
}

/* The longest word in another English form. */
function inflect(text) {
  const words = text.split(' ');
  const at = words.reduce((best, word, nth) => (word.length > words[best].length ? nth : best), 0);
  const word = words[at];
  if (!/^[a-z]{4,}$/.test(word)) return '';
  const base = word.replace(/(?:ed|s)$/, '');
  const other = base !== word ? base : `${word}s`;
  if (other.length < 3 || /(?:ss|us|is)$/.test(word)) return '';
  words[at] = other;
  return words.join(' ');
}

/* A row of numbers that is the same each time. */
function picker(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffle(list, pick) {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = pick(at + 1);
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}

async function read(site, name) {
  const text = await readFile(path.join(site, `data/${name}.csv`), 'utf8').catch(() => '');
  const [head = [], ...rows] = cells(text);
  return rows.map((row) => Object.fromEntries(head.map((key, nth) => [key, row[nth] ?? ''])));
}

/* RFC 4180. */
function cells(text) {
  const rows = [];
  let row = [];
  for (const [, , quoted, plain, end] of text.matchAll(/(?=[^])((?:"((?:[^"]|"")*)")|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
