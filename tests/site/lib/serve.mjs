// Serves a built site as a good host does: below a base path, compressed, under the policy that the site promises to
// keep, and with the caching that its colophon advises.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';

const gzip = promisify(gzipWithCallback);

const BASE_PATH = '/base/path/';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
  + "connect-src 'self'; base-uri 'none'; form-action 'self'";

// Files whose names change with their content.
const HASHED = /\.[0-9a-f]{10}\.(css|js)$/;

const TYPES = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8', json: 'application/json', jsonld: 'application/ld+json', svg: 'image/svg+xml',
  xml: 'application/xml', csv: 'text/csv; charset=utf-8', txt: 'text/plain; charset=utf-8', png: 'image/png',
  webp: 'image/webp', jpg: 'image/jpeg', ico: 'image/x-icon', webmanifest: 'application/manifest+json',
};

/**
 * A page for what is not found stands at any depth, so it alone names its files by the site's own path: such a site
 * is served below that path.
 * @returns {Promise<{ url: string, close(): void }>} `url` ends with the base path
 */
export async function serve(site) {
  const base = await ownPath(site) ?? BASE_PATH;
  const server = createServer((request, response) => answer(site, base, request, response));
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const url = `http://127.0.0.1:${server.address().port}${base}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, close };
}

async function ownPath(site) {
  if (!site.files.has('index.html')) return undefined;
  const home = await readFile(path.join(site.root, 'index.html'), 'utf8');
  const [, canonical] = home.match(/<link rel="canonical" href="([^"]+)">/) ?? [];
  return canonical && new URL(canonical).pathname;
}

async function answer(site, base, request, response) {
  const file = fileFor(site, base, new URL(request.url, 'http://localhost').pathname);
  const name = file ?? '404.html';
  const type = TYPES[name.split('.').pop()] ?? 'application/octet-stream';
  const body = site.files.has(name) ? await readFile(path.join(site.root, name)) : Buffer.alloc(0);
  const isSqueezed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && !/^image\/(png|jpeg|webp)/.test(type);
  const sent = isSqueezed ? await gzip(body, { level: 9 }) : body;
  response.writeHead(file ? 200 : 404, {
    'content-security-policy': POLICY,
    'content-type': type,
    'content-length': sent.length,
    'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isSqueezed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(sent);
}

// Only names from the site's own list are served, so an address cannot climb out of the folder.
function fileFor(site, base, address) {
  if (!address.startsWith(base)) return undefined;
  const name = decodeURIComponent(address.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
  return site.files.has(name) ? name : undefined;
}
