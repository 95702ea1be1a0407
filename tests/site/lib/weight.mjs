// Weighs a first visit: what the browser asks for, and how many bytes come over the wire, compressed.
const KB = 1000;

/** The bars, in bytes after gzip. */
const BARS = { requests: 5, total: 50 * KB, html: 15 * KB, index: 25 * KB, css: 12 * KB, reading: 2 * KB, js: 8 * KB };

// Pages that list everything of one sort: an index may be heavier than a page that tells of one thing. The whole book
// is as long as its documents.
const INDEX = /^(documents|people|characters|works|places|organisations|tropes|themes|examples|years|search|data|sources|timelines)\/((letter|page|medium|treatment|wave|creator|claims|compare)\/.*)?index\.html$/;
const BOOK = /^print\//;

/** @returns {Promise<Weight>} counts, bytes by kind, and what is over a bar */
export async function weigh(page, base, file) {
  const seen = [];
  page.on('response', (response) => seen.push(response));
  await page.goto(base + file.replace(/index\.html$/, ''), { waitUntil: 'networkidle' });
  // What a document itself shows weighs what its author chose.
  const own = seen.filter((response) => !response.url().startsWith(`${base}files/`));
  const weight = { file, requests: own.length, total: 0, html: 0, css: 0, reading: 0, js: 0, other: 0 };
  for (const response of own) {
    const { responseBodySize, responseHeadersSize } = await response.request().sizes();
    weight.total += responseBodySize + responseHeadersSize;
    weight[kindOf(response)] += responseBodySize;
  }
  weight.faults = over(weight);
  return weight;
}

// The bar for scripts is without the one that searches, which its own page alone loads.
const SEARCH = /\/search\.[0-9a-f]+\.js$/;

// The stylesheet of code and of contents is asked for by the pages that have them.
const READING = /\/reading\.[0-9a-f]+\.css$/;

function kindOf(response) {
  if (READING.test(response.url())) return 'reading';
  if (SEARCH.test(response.url())) return 'other';
  const type = response.headers()['content-type'] ?? '';
  return { 'text/html': 'html', 'text/css': 'css', 'text/javascript': 'js' }[type.split(';')[0]] ?? 'other';
}

function over(weight) {
  const html = INDEX.test(weight.file) ? BARS.index : BARS.html;
  const bars = { ...BARS, html: BOOK.test(weight.file) ? Infinity : html, total: BOOK.test(weight.file) ? Infinity : BARS.total };
  return ['requests', 'total', 'html', 'css', 'reading', 'js']
    .filter((name) => weight[name] > bars[name])
    .map((name) => `${name}: ${weight[name]}, at most ${bars[name]}`);
}

/** Prints a table, the heaviest first. */
export function printWeights(weights) {
  if (weights.length === 0) return;
  console.log(`\nFirst visits, bytes after gzip\n${'page'.padEnd(52)} requests   total    html     css reading      js   other`);
  for (const weight of [...weights].sort((one, other) => other.total - one.total)) {
    const numbers = ['requests', 'total', 'html', 'css', 'reading', 'js', 'other'].map((name) => String(weight[name]).padStart(8));
    console.log(weight.file.padEnd(52) + numbers.join(''));
  }
}
