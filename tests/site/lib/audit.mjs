// A process of its own that has Lighthouse audit one page after another, because Lighthouse runs once in a process.
// Takes `{ url, form, categories, skipAudits }` by message, and answers with scores and what lowered them.
import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launch } from './chromium.mjs';

const FORMS = { mobile: undefined, desktop: desktopConfig };
const QUIET = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`, ...QUIET]);
process.on('message', async (task) => {
  if (task) process.send(await audit(task).catch((error) => ({ error: String(error) })));
  else await browser.close().finally(() => process.disconnect());
});
process.send('ready');

async function audit({ url, form, categories, skipAudits }) {
  const flags = { port, logLevel: 'silent', output: 'json', onlyCategories: categories, skipAudits };
  const { lhr } = await lighthouse(url, flags, FORMS[form]);
  if (lhr.runtimeError) return { error: lhr.runtimeError.message };
  const scores = Object.fromEntries(categories.map((name) => [name, Math.round((lhr.categories[name].score ?? 0) * 100)]));
  return { scores, faults: faultsIn(lhr, categories.filter((name) => scores[name] < 100)) };
}

function faultsIn(lhr, categories) {
  const weighty = categories.flatMap((name) => lhr.categories[name].auditRefs.filter(({ weight }) => weight > 0));
  return weighty.map(({ id }) => lhr.audits[id]).filter(({ score }) => score === null || score < 1)
    .filter(({ scoreDisplayMode }) => !['notApplicable', 'manual', 'informative'].includes(scoreDisplayMode))
    .map(({ id, displayValue, errorMessage, details }) => (
      [id, displayValue, errorMessage, details?.items?.[0]?.node?.selector].filter(Boolean).join(' ')));
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}
