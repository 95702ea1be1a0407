// The engine of the search page against the index of a built site: what a plain scan of the texts finds, it finds.
//   SITE=site node --test-reporter=spec search-engine.test.mjs
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import '../../static/search-words.js';
import '../../static/search-codes.js';
import '../../static/search-texts.js';
import '../../static/search-engine.js';
import { knownItems, passagesOf } from './lib/known-items.mjs';

const site = path.resolve(process.env.SITE ?? 'site');
const folders = path.join(site, 'assets/search');
const folder = path.join(folders, (await readdir(folders))[0]);
const load = async (name) => {
  const bytes = await readFile(path.join(folder, name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
};
const { SeedbookSearch } = globalThis;
const engine = await SeedbookSearch.open(load);
const passages = await passagesOf(site);
const words = (text) => SeedbookSearch.pieces(text).map((piece) => piece.word).filter(Boolean);
const address = (row) => `documents/${row.document}/index.html#p${row.number}`;

test('every passage is in the index as it is in the data', async () => {
  assert.ok(passages.length > 0);
  const documents = new Map();
  for (const row of passages) documents.set(row.document, (documents.get(row.document) ?? new Map()).set(Number(row.number), row.text));
  for (let item = 0; item < engine.kinds[0].count; item += 1) {
    const first = engine.starts[item];
    const own = documents.get((await engine.text(first + 3)).split('\u001f')[0]);
    for (const [number, text] of own) {
      const kept = (await engine.text(first + engine.fixed + number - 1)).split('\u001f').at(-1);
      assert.equal(kept, text.normalize('NFC'));
    }
  }
});

test('every word of every passage leads to its passage', async () => {
  for (const row of sample(passages, 60)) {
    for (const word of new Set(words(row.text))) {
      const { terms } = await engine.meaning(word, false);
      const lists = await Promise.all(terms.map((term) => engine.postings(term.id)));
      const unit = await unitOf(row);
      assert.ok(lists.some((units) => units.includes(unit)), `${word} in ${address(row)}`);
    }
  }
});

test('a phrase is found where a plain scan finds it, and nowhere else', async () => {
  const rows = passages.map((row) => ({ row, all: ` ${words(row.text).join(' ')} ` }));
  for (const row of sample(passages, 40)) {
    const own = words(row.text);
    if (own.length < 3) continue;
    const at = Math.floor(own.length / 2) - 1, phrase = own.slice(at, at + 3).join(' ');
    const expect = new Set(rows.filter(({ all }) => all.includes(` ${phrase} `)).map((it) => it.row.document));
    const result = await engine.search(`"${phrase}"`, { kinds: new Set(['documents']) });
    const { hits } = await engine.settle(result, Infinity);
    const found = new Set();
    for (const hit of hits.filter((it) => it.units.some((unit) => unit.unit - engine.starts[it.item] >= engine.fixed))) {
      found.add((await engine.show(hit, result)).href.split('/')[1]);
    }
    for (const document of expect) assert.ok(found.has(document), `${phrase}: not found in ${document}`);
    for (const document of found) {
      // Headings are searched with the passage below them.
      const has = passages.some((it) => it.document === document && ` ${words(`${it.heading ?? ''} ${it.text}`).join(' ')} `.includes(` ${phrase} `));
      assert.ok(has || expect.has(document), `${phrase}: found in ${document}`);
    }
  }
});

test('known items are among the first five', async () => {
  const items = await knownItems(site, 120);
  let found = 0;
  for (const { query, page } of items) {
    const result = await engine.search(query);
    const { hits } = await engine.settle(result, 8);
    const shown = await Promise.all(hits.slice(0, 5).map((hit) => engine.show(hit, result)));
    if (shown.some(({ href }) => href.startsWith(page))) found += 1;
  }
  assert.ok(items.length > 20 && found >= items.length * 0.95, `${found} of ${items.length}`);
});

test('words fold as the index folds them', () => {
  const cases = { Émigré: 'emigre', ЁЛКА: 'елка', Straße: 'strasse', ΟΔΟΣ: 'οδοσ', Й: 'и', Łódź: 'lodz' };
  for (const [word, folded] of Object.entries(cases)) assert.equal(SeedbookSearch.fold(word), folded);
  assert.deepEqual(words('Osipov’s l’émigré, 1,000 o’clock; 東京'), ['osipov', 'emigre', '1', '000', 'clock', '東', '京']);
});

async function unitOf(row) {
  for (let item = 0; item < engine.kinds[0].count; item += 1) {
    const [id] = (await engine.text(engine.starts[item] + 3)).split('\u001f');
    if (id === row.document) return engine.starts[item] + engine.fixed + Number(row.number) - 1;
  }
  return -1;
}

function sample(list, count) {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, nth) => nth % step === 0);
}
