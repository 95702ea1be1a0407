// Collects faults by named check and prints them so that one broken footer does not hide the rest.

const LINES = 50;
const PAGES_PER_FAULT = 3;

export class Report {
  #checks = new Map();

  /** @param {string[]} names every check that will run, in the order to print */
  constructor(names) {
    for (const name of names) this.#checks.set(name, { faults: new Map(), count: 0, skipped: '' });
  }

  /** Equal texts on several pages are printed for the first few pages only. */
  fault(name, page, text) {
    const check = this.#checks.get(name);
    check.count += 1;
    const places = check.faults.get(text) ?? { pages: [], more: 0, last: '' };
    check.faults.set(text, places);
    if (places.last === page) return;
    places.last = page;
    if (places.pages.length < PAGES_PER_FAULT) places.pages.push(page);
    else places.more += 1;
  }

  skip(name, reason) {
    this.#checks.get(name).skipped = reason;
  }

  /** Prints everything, ends with the totals, and sets the exit code. */
  finish() {
    this.#printFaults();
    const totals = { passed: 0, failed: 0, skipped: 0 };
    for (const [name, check] of this.#checks) {
      const [kind, line] = outcome(name, check);
      totals[kind] += 1;
      console.log(line);
    }
    console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
    process.exitCode = totals.failed > 0 ? 1 : 0;
  }

  #printFaults() {
    const lines = [...this.#checks.values()].flatMap((check) => [...check.faults].flatMap(faultLines));
    for (const line of lines.slice(0, LINES)) console.log(line);
    if (lines.length > LINES) console.log(`… and ${lines.length - LINES} more lines of faults`);
  }
}

function faultLines([text, { pages, more }]) {
  const lines = pages.map((page) => `${page}: ${text}`);
  if (more > 0) lines[lines.length - 1] += ` (and the same on ${more} more)`;
  return lines;
}

function outcome(name, { count, skipped }) {
  if (count > 0) return ['failed', `FAILED   ${name}: ${count} ${count === 1 ? 'fault' : 'faults'}`];
  if (skipped) return ['skipped', `ignored  ${name}: ${skipped}`];
  return ['passed', `ok       ${name}`];
}
