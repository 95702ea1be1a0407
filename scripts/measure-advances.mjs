// Measures how wide glyphs are at most, in the sans faces that a reader's machine may have, and prints the tables of
// src/render/draw/advances.rs: hundredths of an em, the widest of the faces found here for each character.
//   node scripts/measure-advances.mjs      (needs `npm ci` in tests/site, and Chromium)
import { launch } from '../tests/site/lib/chromium.mjs';

const FACES = ['Noto Sans', 'Liberation Sans', 'DejaVu Sans', 'Roboto', 'Segoe UI', 'Arial'];
const RANGES = { LATIN: [0x20, 0x17f], GREEK: [0x370, 0x3ff], CYRILLIC: [0x400, 0x45f], PUNCTUATION: [0x2010, 0x2027] };

const browser = await launch();
const page = await browser.newPage();
const tables = await page.evaluate(([faces, ranges]) => {
  const context = document.createElement('canvas').getContext('2d');
  const width = code => Math.max(...faces.map(face => {
    context.font = `1000px "${face}", "Noto Sans", sans-serif`;
    return context.measureText(String.fromCodePoint(code)).width;
  }));
  const table = ([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, nth) => Math.min(255, Math.ceil(width(first + nth) / 10)));
  return Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, table(range)]));
}, [FACES, RANGES]);
await browser.close();
for (const [name, table] of Object.entries(tables)) {
  console.log(`const ${name}: [u8; ${table.length}] = [\n${table.join(', ')},\n];`);
}
