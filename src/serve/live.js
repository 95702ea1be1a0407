// Keeps a page as its sources are: loads it anew when they change, where the reader was, and shows what is to be mended
// over it. Without this script a page of the server is the page of the site.
(() => {
  'use strict';

  const { edition, events, standsIn } = document.currentScript.dataset;
  const KEY = 'seedbook-live';
  let source;
  let dismissed;

  function restore() {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(KEY));
      sessionStorage.removeItem(KEY);
    } catch {
      return;
    }
    if (kept?.address !== location.href) return;
    const scroll = () => window.scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
    scroll();
    // Pictures may have pushed the text down in the meantime.
    window.addEventListener('load', scroll, { once: true });
  }

  function reload() {
    source?.close();
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ address: location.href, x: window.scrollX, y: window.scrollY }));
    } catch {
      // The browser keeps nothing for this page; it still finds the place as well as it can.
    }
    location.reload();
  }

  function listen() {
    if (document.hidden || source) return;
    source = new EventSource(events);
    let isFirst = true;
    source.addEventListener('message', ({ data }) => {
      const now = JSON.parse(data);
      if (String(now.edition) !== edition || (standsIn !== undefined && !isFirst)) reload();
      else if (standsIn === undefined) show(now.faults);
      isFirst = false;
    });
  }

  // A browser opens few connections to one server, so pages that nobody looks at keep none.
  function listenWhileSeen() {
    if (!document.hidden) return listen();
    source?.close();
    source = undefined;
  }

  function show(faults) {
    const panel = document.getElementById('seedbook-faults') ?? (faults ? makePanel() : undefined);
    if (!panel) return;
    panel.hidden = !faults || faults === dismissed;
    if (!faults) dismissed = undefined;
    const text = panel.querySelector('pre');
    if (text.textContent !== (faults ?? '')) text.textContent = faults ?? '';
  }

  function makePanel() {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/.seedbook/live.css';
    document.head.append(style);
    const panel = document.createElement('section');
    panel.id = 'seedbook-faults';
    panel.setAttribute('role', 'alert');
    const title = document.createElement('h2');
    title.textContent = 'This page is older than its sources: something is to be mended';
    const text = document.createElement('pre');
    text.tabIndex = 0;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Hide (Esc)';
    button.addEventListener('click', dismiss);
    panel.append(title, button, text);
    document.body.append(panel);
    return panel;
  }

  function dismiss() {
    const panel = document.getElementById('seedbook-faults');
    if (!panel || panel.hidden) return;
    dismissed = panel.querySelector('pre').textContent;
    panel.hidden = true;
  }

  restore();
  listen();
  document.addEventListener('visibilitychange', listenWhileSeen);
  document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') dismiss(); });
  // A page that comes back from the browser's memory may be old.
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) reload(); });
})();
