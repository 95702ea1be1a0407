// Picks one page of each kind, so that a site of any size is looked at in a few minutes.
import { stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Pages are of one kind when they share their first folder and their depth; below the second
 * level (`examples/medium/film/`) also their second folder. Of each kind the largest page is
 * taken: it shows the most.
 * @returns {Promise<{ kind: string, file: string }[]>}
 */
export async function onePageOfEachKind(site) {
  const best = new Map();
  for (const file of site.pages) {
    const { size } = await stat(path.join(site.root, file));
    const kind = kindOf(file);
    if (size > (best.get(kind)?.size ?? 0)) best.set(kind, { kind, file, size });
  }
  return [...best.values()];
}

function kindOf(file) {
  const folders = file.replace(/(^|\/)index\.html$/, '').split('/').filter(Boolean);
  if (folders.length === 0) return 'home';
  const named = folders.length > 2 ? 2 : 1;
  return folders.map((folder, depth) => (depth < named ? folder : '*')).join('/');
}
