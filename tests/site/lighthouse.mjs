// Has Lighthouse audit one page of each kind, as a phone and as a desktop: 100 in each category but speed, or the page is at fault.
//   node lighthouse.mjs SITE [PAGE…]      PAGE as in `people/index.html`; without one, one of each kind
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onePageOfEachKind } from './lib/page-types.mjs';
import { readPage } from './lib/page.mjs';
import { serve } from './lib/serve.mjs';
import { openSite } from './lib/site.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FORMS = ['mobile', 'desktop'];
const NEEDLESS = ['full-page-screenshot', 'screenshot-thumbnails', 'final-screenshot'];
// A page that asks search engines to pass it over does what it is meant to.
const HIDDEN = ['is-crawlable'];
// Speed is told by its median where the first run is short of the mark: other work on the machine slows a run down.
const RUNS = 3;
// The speed of a phone is worked out from what this machine took, and wavers with its other work: the table tells it, and
// only a fall is a fault.
const LEAST = { performance: 80 };
const AT_ONCE = 2;

const [root, ...named] = process.argv.slice(2);
const site = await openSite(path.resolve(root ?? 'site'));
// A host answers with the page for what is not found and with its status, which Lighthouse takes for a failure.
const files = named.length > 0 ? named : (await onePageOfEachKind(site)).map(({ file }) => file).filter((file) => file !== '404.html');
const server = await serve(site);
const results = [];
await inTurns(files.flatMap((file) => FORMS.map((form) => ({ file, form }))), AT_ONCE, async (ask, task) => {
  results.push({ ...task, ...await ask(task, CATEGORIES) });
});
await inTurns(results.filter(({ scores }) => scores?.performance < 100), 1, settle);
server.close();
finish();

async function inTurns(queue, workers, deed) {
  const waiting = [...queue];
  await Promise.all(Array.from({ length: Math.min(workers, waiting.length) }, async () => {
    const worker = fork(path.join(path.dirname(fileURLToPath(import.meta.url)), 'lib/audit.mjs'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    await answer(worker);
    for (let task = waiting.shift(); task; task = waiting.shift()) await deed((...asked) => ask(worker, ...asked), task);
    worker.send(null);
  }));
}

async function ask(worker, { file, form }, categories) {
  const page = await readPage(path.join(site.root, file));
  const url = server.url + file.replace(/index\.html$/, '');
  worker.send({ url, form, categories, skipAudits: [...NEEDLESS, ...(page.isHidden ? HIDDEN : [])] });
  return answer(worker);
}

function answer(worker) {
  return new Promise((done, fail) => {
    const ended = (code) => fail(new Error(`Lighthouse ended with ${code}`));
    worker.once('exit', ended);
    worker.once('message', (message) => {
      worker.off('exit', ended);
      done(message);
    });
  });
}

/** Measures speed again with nothing beside it, and takes the median. */
async function settle(ask, result) {
  const runs = [result.scores.performance];
  while (runs.length < RUNS) runs.push((await ask(result, ['performance'])).scores?.performance ?? 0);
  result.scores.performance = [...runs].sort((one, other) => one - other)[Math.floor(RUNS / 2)];
  result.runs = runs;
}

function finish() {
  console.log(`${'page'.padEnd(52)} ${'form'.padEnd(8)} speed  access practice   seo`);
  let failed = 0;
  for (const result of [...results].sort((one, other) => (one.file < other.file ? -1 : 1))) failed += Number(!tell(result));
  console.log(`\n${results.length - failed} passed, ${failed} failed, 0 skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** Prints a line, and what lowered a score. Returns whether all is well. */
function tell({ file, form, scores, runs, faults = [], error }) {
  const numbers = CATEGORIES.map((name, column) => String(scores?.[name] ?? '–').padStart([6, 8, 9, 6][column])).join('');
  console.log(`${file.padEnd(52)} ${form.padEnd(8)}${numbers}${runs ? `   median of ${runs.join(', ')}` : ''}`);
  const isWell = !error && CATEGORIES.every((name) => scores[name] >= (LEAST[name] ?? 100));
  if (!isWell) for (const fault of [error, ...faults].filter(Boolean)) console.log(`    ${fault}`);
  return isWell;
}
