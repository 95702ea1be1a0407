// Picks one page of each kind, so that a site of any size is looked at in a few minutes.
import { stat } from 'node:fs/promises';
import path from 'node:path';

// Few pages in one folder are mostly of different templates (`about/method/`, `about/colophon/`), many are of one.
const FEW = 4;

/**
 * Pages are of one kind when they share their first folder and their depth. Of each kind the largest page is taken:
 * it shows the most. Where a folder holds only a few pages, each of them is a kind.
 * @returns {Promise<{ kind: string, file: string }[]>}
 */
export async function onePageOfEachKind(site) {
  const kinds = groupBy(site.pages, kindOf);
  const picked = [];
  for (const [kind, files] of kinds) {
    if (files.length <= FEW && kind.endsWith('/*')) picked.push(...files.map((file) => ({ kind: name(file), file })));
    else picked.push({ kind, file: await largest(site, files) });
  }
  return picked;
}

async function largest(site, files) {
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(site.root, file))).size));
  return files[sizes.indexOf(Math.max(...sizes))];
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own) own.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function name(file) {
  return file.replace(/\/index\.html$/, '');
}

function kindOf(file) {
  const folders = file.replace(/(^|\/)index\.html$/, '').split('/').filter(Boolean);
  return folders.length === 0 ? 'home' : folders.map((folder, depth) => (depth === 0 ? folder : '*')).join('/');
}
