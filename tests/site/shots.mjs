// Takes screenshots for people to look at: whole pages, two widths, light and dark.
//   node shots.mjs SITE OUT [PAGE…]      PAGE as in `people/` or `404.html`; without one, one of each kind
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launch } from './lib/chromium.mjs';
import { onePageOfEachKind } from './lib/page-types.mjs';
import { serve } from './lib/serve.mjs';
import { openSite } from './lib/site.mjs';

const [root, out, ...named] = process.argv.slice(2);
if (!out) {
  console.error('usage: node shots.mjs SITE OUT [PAGE…]');
  process.exit(2);
}
const site = await openSite(path.resolve(root));
const pages = named.length > 0 ? named : (await onePageOfEachKind(site)).map(({ file }) => file);
const server = await serve(site);
const browser = await launch();
await mkdir(out, { recursive: true });
try {
  for (const width of [390, 1280]) for (const scheme of ['light', 'dark']) await shoot(width, scheme);
} finally {
  await browser.close();
  server.close();
}

async function shoot(width, scheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  for (const name of pages) {
    await page.goto(server.url + name.replace(/index\.html$/, ''));
    const file = `${name.replace(/(\/|\/?index\.html|\.html)$/, '').replaceAll('/', '-') || 'home'}-${width}-${scheme}.png`;
    await page.screenshot({ path: path.join(out, file), fullPage: true });
    console.log(path.join(out, file));
  }
  await context.close();
}
