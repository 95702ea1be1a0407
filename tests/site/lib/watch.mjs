// Watches what the browser complains of while a page is looked at, and how far things move on it.

/** Chromium reports a breach of the content policy as an error on the console. */
export function listen(page) {
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // What a page had asked for when it was left is no fault of the page.
    if (reason !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`request: ${response.url()} ${response.status()}`);
  });
  return faults;
}

/** Has a page remember each shift of its layout; `readShifts` tells them. */
export function rememberShifts(page) {
  return page.addInitScript(() => {
    globalThis.seenShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map(({ node }) => node && (node.id || node.className || node.nodeName));
        globalThis.seenShifts.push(`${entry.value.toFixed(4)} by ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts since the page was asked for, once it has been still for a moment. */
export async function readShifts(page) {
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 100)); }));
  const shifts = await page.evaluate(() => globalThis.seenShifts);
  return shifts.map((shift) => `layout shift: ${shift}`);
}
