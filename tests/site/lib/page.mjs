// Reads one HTML or SVG file as a stream of tags and keeps only what the checks ask about.
import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { SAXParser } from 'parse5-sax-parser';

const ADDRESS_ATTRIBUTES = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data']);

/** @returns {Promise<Page>} ids, references, headings, head fields and inline code of one file */
export async function readPage(file) {
  const page = {
    lang: '', title: '', titles: 0, description: '', canonical: undefined, redirect: false, isHidden: false,
    ids: new Set(), repeatedIds: [], references: [], headings: [], inline: [], dataBlocks: [], images: [], indexes: [],
  };
  await readTags(file, page);
  return page;
}

async function readTags(file, page) {
  const parser = new SAXParser({ scriptingEnabled: false });
  let onText;
  parser.on('startTag', (tag) => {
    const attributes = new Map(tag.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));
    readAttributes(page, tag.tagName, attributes);
    onText = READERS[tag.tagName]?.(page, attributes);
    if (/^h[1-6]$/.test(tag.tagName)) page.headings.push(Number(tag.tagName[1]));
  });
  parser.on('endTag', () => { onText = undefined; });
  parser.on('text', ({ text }) => onText?.(text));
  // Nobody reads the parser's output; without `resume` it would stop at the first full buffer.
  createReadStream(file, 'utf8').pipe(parser).resume();
  await finished(parser);
}

function readAttributes(page, tag, attributes) {
  for (const [name, value] of attributes) {
    if (name === 'id') addId(page, value);
    else if (name === 'style') page.inline.push(`\`style\` attribute on <${tag}>`);
    else if (name.startsWith('on')) page.inline.push(`\`${name}\` attribute on <${tag}>`);
    else if (name === 'srcset') page.references.push(...candidates(value).map((address) => ({ tag, address })));
    else if (ADDRESS_ATTRIBUTES.has(name) && !isCanonical(tag, attributes)) addReference(page, tag, value);
  }
}

function addId(page, id) {
  if (page.ids.has(id)) page.repeatedIds.push(id);
  page.ids.add(id);
}

function addReference(page, tag, value) {
  const address = value.trim();
  if (/^javascript:/i.test(address)) page.inline.push(`\`javascript:\` address on <${tag}>`);
  else page.references.push({ tag, address });
}

function candidates(srcset) {
  return srcset.split(',').map((candidate) => candidate.trim().split(/\s+/)[0]).filter(Boolean);
}

function isCanonical(tag, attributes) {
  return tag === 'link' && attributes.get('rel') === 'canonical';
}

// What a tag means to the page; a reader may return a function that takes the tag's text.
const READERS = {
  form(page, attributes) {
    if (attributes.has('data-index')) page.indexes.push(attributes.get('data-index'));
  },
  html(page, attributes) { page.lang = attributes.get('lang') ?? ''; },
  link(page, attributes) {
    if (isCanonical('link', attributes)) page.canonical = attributes.get('href') ?? '';
  },
  meta(page, attributes) {
    const content = attributes.get('content') ?? '';
    if (attributes.get('name') === 'description') page.description = content.trim();
    if (attributes.get('property') === 'og:image') page.images.push(content);
    if (attributes.get('name') === 'robots') page.isHidden = /noindex/.test(content);
    if (attributes.get('http-equiv')?.toLowerCase() !== 'refresh') return;
    page.redirect = true;
    addReference(page, 'a', content.replace(/^[^;]*;\s*url=/i, ''));
  },
  // An SVG may carry titles of its own; only the first belongs to the page.
  title(page) {
    page.titles += 1;
    return page.titles === 1 ? (text) => { page.title += text.trim(); } : undefined;
  },
  style(page) { page.inline.push('<style> element'); },
  script(page, attributes) {
    if (attributes.get('type') === 'application/ld+json') {
      const index = page.dataBlocks.push('') - 1;
      return (text) => { page.dataBlocks[index] += text; };
    }
    if (!attributes.has('src')) page.inline.push('<script> without `src`');
    return undefined;
  },
};
