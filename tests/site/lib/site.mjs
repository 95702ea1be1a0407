// A built site as a list of files, and what a reference in one of them leads to.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {string} root the built folder
 * @param {string} [baseUrl] the site's public address; without it absolute addresses are all external
 * @param {string} [around] the folder of the site in which it stands, to which its links may lead
 *
 * A folder within it that has a manifest of its own is another site: links may lead there, and nobody looks into it.
 */
export async function openSite(root, baseUrl, around) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const all = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const annexes = all.filter((name) => name.endsWith('/.seedbook')).map((name) => name.slice(0, -'.seedbook'.length));
  const names = all.filter((name) => !annexes.some((folder) => name.startsWith(folder)));
  const pages = names.filter((name) => name.endsWith('.html'));
  if (!names.includes('index.html')) throw new Error(`\`${root}\` holds no index.html; build the site first`);
  return { root, around, baseUrl: baseUrl && baseUrl.replace(/\/*$/, '/'), names, files: new Set(all), pages };
}

/**
 * Where a reference leads: `{ file, fragment, isFolder }`, `{ external }`, `{ isAround }` or `{ fault }`.
 * The fault's text names the target, not the reference, so that it is the same on every page.
 */
export function resolve(site, from, reference) {
  const own = ownAddress(site, from, reference);
  if (own === undefined) return { external: reference };
  if (own.fault) return own;
  const [address, fragment = ''] = splitOnce(own.address, '#');
  const local = decode(splitOnce(address, '?')[0]);
  if (local === undefined) return { fault: `\`${reference}\` is not a valid address` };
  if (local === '' && !own.fromRoot) return { file: from, fragment: decode(fragment) };
  return locate(site, path.posix.join(own.fromRoot ? '' : path.posix.dirname(from), local), local, fragment);
}

/** The file behind an address of this site, or undefined when the address is not of this site. */
export function fileOfAddress(site, address) {
  if (!site.baseUrl || !address.startsWith(site.baseUrl)) return undefined;
  const local = decode(splitOnce(splitOnce(address, '#')[0], '?')[0].slice(site.baseUrl.length));
  return local === undefined ? undefined : locate(site, local, local || './', '').file;
}

// A host shows its not-found page at any depth, so that page alone may count from the root.
function ownAddress(site, from, reference) {
  const rooted = from === '404.html' && site.baseUrl;
  if (rooted && reference.startsWith(site.baseUrl)) {
    return { fromRoot: true, address: reference.slice(site.baseUrl.length) };
  }
  if (site.baseUrl && reference.startsWith(site.baseUrl)) {
    return { fault: `\`${reference}\` names the site's own address; it must be relative` };
  }
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return undefined;
  if (!reference.startsWith('/')) return { address: reference };
  const base = rooted ? new URL(site.baseUrl).pathname : undefined;
  if (base && reference.startsWith(base)) return { fromRoot: true, address: reference.slice(base.length) };
  return { fault: `\`${reference}\` starts at the root of the host; it must be relative` };
}

function locate(site, joined, written, fragment) {
  const target = path.posix.normalize(joined || '.');
  if (target.startsWith('..') && leadsAround(site, target)) return { isAround: true };
  if (target.startsWith('..')) return { fault: `\`${written}\` leaves the site` };
  const clean = target.replace(/\/$/, '').replace(/^\.$/, '');
  if (site.files.has(clean) && !written.endsWith('/')) return { file: clean, fragment: decode(fragment) };
  const index = clean === '' ? 'index.html' : `${clean}/index.html`;
  if (!site.files.has(index)) return { fault: `leads to \`${clean || '/'}\`, which does not exist` };
  if (!/(^|\/)\.{0,2}$/.test(written)) return { fault: `leads to the folder \`${clean}\` without a closing slash` };
  return { file: index, fragment: decode(fragment), isFolder: true };
}

function leadsAround({ root, around }, target) {
  const file = path.resolve(root, target);
  return around && file.startsWith(path.resolve(around) + path.sep) && existsSync(file);
}

function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
