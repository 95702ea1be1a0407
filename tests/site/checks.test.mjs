// Plants one fault at a time in a small site and sees that the checks name it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const BASE = 'https://example.org/book/';
const HERE = path.dirname(fileURLToPath(import.meta.url));

const CLEAN = {
  'index.html': page('', '<h1>Home</h1><p><a href="people/">People</a> <a href="https://example.com/">out</a></p>'),
  'people/index.html': page('people/', '<h1>People</h1><h2 id="a">A</h2><p><a href="../#main">Home</a> <a href="#a">A</a></p><form role="search" action="index.html" data-index="../assets/search/0/"><input name="q" aria-label="Words"><button type="submit">Search</button></form>', '../'),
  'assets/site.css': 'body { color: #000; background: url("dot.svg") }\n',
  'assets/search/0/v0.bin': '0',
  'assets/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>\n',
  'sitemap.xml': `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${BASE}people/</loc></url></urlset>\n`,
};

/** What is put in place of the clean files, and what the check must say. */
const LINK_FAULTS = {
  'a missing page': [inPeople('<a href="../works/">x</a>'), 'leads to `works`, which does not exist'],
  'a folder without a slash': [inPeople('<a href="../people">x</a>'), 'leads to the folder `people` without a closing slash'],
  'an address from the root of the host': [inPeople('<a href="/people/">x</a>'), 'starts at the root of the host'],
  'a full address of the own site': [inPeople(`<a href="${BASE}people/">x</a>`), "names the site's own address"],
  'a link out of the site': [inPeople('<a href="../../x">x</a>'), 'leaves the site'],
  'a missing image': [inPeople('<img src="no.png" alt="">'), 'leads to `people/no.png`'],
  'a missing fragment': [inPeople('<a href="../#nowhere">x</a>'), 'leads to `index.html#nowhere`, and there is no such id'],
  'a missing symbol': [inPeople('<svg><use href="../assets/dot.svg#no"/></svg>'), 'leads to `assets/dot.svg#no`'],
  'a missing image in a stylesheet': [{ 'assets/site.css': 'a { background: url(no.svg) }' }, 'leads to `assets/no.svg`'],
  'an id used twice': [inPeople('<p id="a">x</p>'), 'id `a` is used more than once'],
  'two h1': [inPeople('<h1>Again</h1>'), 'has 2 h1 elements'],
  'a skipped heading level': [inPeople('<h4>Deep</h4>'), 'h4 follows h2'],
  'an inline script': [inPeople('<script>1</script>'), '<script> without `src`'],
  'a style element': [inPeople('<style>p {}</style>'), '<style> element'],
  'a style attribute': [inPeople('<p style="color:red">x</p>'), '`style` attribute on <p>'],
  'an event attribute': [inPeople('<p onclick="x()">x</p>'), '`onclick` attribute on <p>'],
  'a script address': [inPeople('<a href="javascript:x()">x</a>'), '`javascript:` address on <a>'],
  'broken structured data': [inPeople('<script type="application/ld+json">{</script>'), 'JSON-LD:'],
  'no language': [{ 'people/index.html': CLEAN['people/index.html'].replace(' lang="en"', '') }, 'has no lang'],
  'no description': [{ 'people/index.html': CLEAN['people/index.html'].replace('name="description"', '') }, 'has no description'],
  'no canonical address': [{ 'people/index.html': CLEAN['people/index.html'].replace('rel="canonical"', 'rel="next"') }, 'has no canonical link'],
  'an unreachable page': [{ 'lost/index.html': CLEAN['people/index.html'] }, 'lost/index.html: cannot be reached'],
  'a page too far away': [farPages(), 'is 4 clicks from index.html'],
  'a missing picture of a preview': [
    { 'people/index.html': CLEAN['people/index.html'].replace('</head>', `<meta property="og:image" content="${BASE}no.png"></head>`) },
    `the preview's picture \`${BASE}no.png\` is not a file`,
  ],
  'an index that no page names': [{ 'assets/search/1/v0.bin': '' }, 'assets/search/1/v0.bin: nothing links to this file'],
  'an unused file': [{ 'assets/old.png': '' }, 'assets/old.png: nothing links to this file'],
  'a sitemap of missing pages': [{ 'sitemap.xml': `<urlset><url><loc>${BASE}no/</loc></url></urlset>` }, 'is not a page of this site'],
};

const HTML_FAULTS = {
  'a list item outside a list': [inPeople('<div><li>x</li></div>'), 'people/index.html:'],
  'an image without a text': [inPeople('<img src="../assets/dot.svg">'), 'missing required "alt"'],
  'a link without a text': [inPeople('<a href="../"></a>'), 'people/index.html:'],
  'an element left open': [inPeople('<section>'), 'people/index.html:'],
  'a broken stylesheet': [{ 'assets/site.css': 'a { color red }' }, 'assets/site.css:1'],
  'an impossible value': [{ 'assets/site.css': 'a { color: 12px }' }, 'assets/site.css:1: color'],
  'an SVG left open': [{ 'assets/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>' }, 'assets/dot.svg: '],
  'a bare ampersand in the feed': [{ 'feed.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><id>a & b</id></feed>' }, 'feed.xml: '],
  'JSON with a comma too many': [{ 'data/a.json': '[1,]' }, 'data/a.json: '],
};

const FEED = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:a</id><title>A</title><updated>2026-01-01T00:00:00Z</updated></feed>`;
const CITED = {
  'feed.xml': FEED,
  'people/cite.bib': '@misc{a,\n  author = {{B}},\n  title = {{A, 1}},\n  url = {https://example.org/a/},\n}\n',
  'people/cite.ris': 'TY  - ELEC\r\nID  - a\r\nAU  - B\r\nTI  - A, 1\r\nUR  - https://example.org/a/\r\nER  - \r\n',
  'people/cite.json': '[{"id":"a","type":"webpage","title":"A, 1","author":[{"literal":"B"}],"URL":"https://example.org/a/"}]',
};

const MACHINE_FAULTS = {
  'titles that differ': [{ 'people/cite.ris': CITED['people/cite.ris'].replace('A, 1', 'A, 2') }, 'RIS: title `A, 2`'],
  'a missing entry': [{ 'people/cite.bib': '' }, 'BibTeX: 0 entries, not 1'],
  'an unknown word': [inPeople('<script type="application/ld+json">{"@context":"https://schema.org","nickname":"x"}</script>'), 'unknown word `nickname`'],
  'an unknown type': [inPeople('<script type="application/ld+json">{"@context":"https://schema.org","@type":"Dog","name":"x"}</script>'), 'unknown type `Dog`'],
  'broken Turtle': [{ 'data/a.ttl': '<a> <b> .' }, 'data/a.ttl: '],
  'a feed without a date': [{ 'feed.xml': FEED.replace(/<updated>.*<.updated>/, '') }, '<updated> stands 0 times'],
  'a table that is not as described': [
    {
      'data/datapackage.json': JSON.stringify({
        profile: 'tabular-data-package', name: 'a',
        resources: [{ profile: 'tabular-data-resource', name: 'b', path: 'b.csv', bytes: 6, schema: { fields: [{ name: 'n', type: 'integer' }] } }],
      }),
      'data/b.csv': 'n\r\nx\r\n',
    },
    'data/b.csv: ',
  ],
};

describe('the checks', { concurrency: 2 }, () => {
  test('a clean site passes', async () => {
    for (const check of ['check-links.mjs', 'check-html.mjs']) {
      const { status, stdout } = await run(check, CLEAN);
      assert.equal(status, 0, stdout);
      assert.match(stdout, /\n\d+ passed, 0 failed, 0 skipped\n$/);
    }
  });

  test('clean files for machines pass', async () => {
    const { status, stdout } = await run('check-machine.mjs', { ...CLEAN, ...CITED });
    assert.equal(status, 0, stdout);
  });

  const kinds = [['check-links.mjs', LINK_FAULTS], ['check-html.mjs', HTML_FAULTS], ['check-machine.mjs', MACHINE_FAULTS]];
  for (const [check, faults] of kinds) {
    const clean = check === 'check-machine.mjs' ? { ...CLEAN, ...CITED } : CLEAN;
    for (const [name, [files, expected]] of Object.entries(faults)) {
      test(`${check} finds ${name}`, async () => {
        const { status, stdout } = await run(check, { ...clean, ...files });
        assert.ok(stdout.includes(expected), stdout);
        assert.equal(status, 1);
      });
    }
  }

  test('at most 50 lines of faults are printed', async () => {
    const many = Array.from({ length: 80 }, (_, number) => `<a href="no-${number}/">x</a>`).join('');
    const { stdout } = await run('check-links.mjs', { ...CLEAN, ...inPeople(many) });
    assert.equal(stdout.split('\n').filter((line) => line.includes('which does not exist')).length, 50);
    assert.match(stdout, /… and 30 more lines of faults/);
  });

  test('links to folders are faults from a disk', async () => {
    const { stdout } = await run('check-links.mjs', CLEAN, ['--from-disk']);
    assert.match(stdout, /index\.html: names a folder; write `people\/index\.html`/);
  });
});

async function run(check, files, options = []) {
  const root = await mkdtemp(path.join(tmpdir(), 'site-checks-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), text);
    }
    const base = check === 'check-links.mjs' ? ['--base-url', BASE] : [];
    return await execute([path.join(HERE, check), root, ...base, ...options]);
  } finally {
    await rm(root, { recursive: true });
  }
}

function execute(command) {
  return new Promise((done) => {
    execFile(process.execPath, command, (error, stdout) => done({ status: error?.code ?? 0, stdout }));
  });
}

function page(address, main, up = '') {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page</title>
<meta name="description" content="A page.">
<link rel="canonical" href="${BASE}${address}">
<link rel="stylesheet" href="${up}assets/site.css">
</head>
<body><main id="main">${main}</main></body>
</html>
`;
}

function inPeople(html) {
  return { 'people/index.html': CLEAN['people/index.html'].replace('</main>', `${html}</main>`) };
}

function farPages() {
  const chain = [2, 3, 4].map((step) => [
    `far${step}/index.html`,
    page(`far${step}/`, `<h1>Far</h1><p>${step < 4 ? `<a href="../far${step + 1}/">on</a>` : 'end'}</p>`, '../'),
  ]);
  return { ...inPeople('<a href="../far2/">on</a>'), ...Object.fromEntries(chain) };
}
