/* Seedbook, default theme. Optional: every page reads, navigates and prints without it. */
(() => {
  const root = document.documentElement;
  const all = (sel, from = document) => [...from.querySelectorAll(sel)];
  const one = sel => document.querySelector(sel);
  const store = (key, value) => {
    try { return value ? localStorage.setItem(key, value) : localStorage.getItem(key); } catch { return null; }
  };
  const button = (cls, text = '') => {
    const b = document.createElement('button');
    b.type = 'button';
    if (cls) b.className = cls;
    b.textContent = text;
    return b;
  };

  /* Colours: the name of the button says what it will do. */
  const saved = store('seedbook-theme');
  if (saved === 'dark' || saved === 'light') root.dataset.theme = saved;
  const slot = one('[data-theme-slot]');
  if (slot) {
    const system = matchMedia('(prefers-color-scheme:dark)');
    const isDark = () => (root.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark';
    const NS = 'http://www.w3.org/2000/svg';
    const b = button('tool'), svg = document.createElementNS(NS, 'svg'), use = document.createElementNS(NS, 'use');
    const name = document.createElement('span');
    svg.setAttribute('class', 'i');
    svg.setAttribute('aria-hidden', 'true');
    name.className = 'vh';
    svg.append(use);
    b.append(svg, name);
    const label = () => {
      const d = isDark();
      use.setAttribute('href', d ? '#i-sun' : '#i-moon');
      name.textContent = (d ? slot.dataset.light : slot.dataset.dark) || `Use ${d ? 'light' : 'dark'} colours`;
    };
    b.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      store('seedbook-theme', root.dataset.theme);
      label();
    });
    system.addEventListener?.('change', label);
    label();
    slot.append(b);
  }

  /* Menu: Esc and a click elsewhere close it. */
  const menu = one('details.menu');
  if (menu) {
    document.addEventListener('keydown', e => {
      if (e.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    document.addEventListener('click', e => { if (menu.open && !menu.contains(e.target)) menu.open = false; });
  }

  /* Folders: one button for all; a hash opens the folder it points into. */
  const folders = all('details.folder'), place = one('[data-folders-slot]');
  if (place && folders.length > 1) {
    const b = button('btn');
    const anyOpen = () => folders.some(d => d.open);
    const label = () => {
      b.textContent = anyOpen() ? place.dataset.close || 'Close all folders' : place.dataset.open || 'Open all folders';
    };
    b.addEventListener('click', () => {
      const open = !anyOpen();
      folders.forEach(d => { d.open = open; });
    });
    folders.forEach(d => d.addEventListener('toggle', label));
    label();
    place.append(b);
  }
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* keep as typed */ }
    const target = id && document.getElementById(id);
    if (!target) return;
    let moved = false;
    for (let d = target.closest('details'); d; d = d.parentElement?.closest('details')) {
      if (!d.open) d.open = moved = true;
    }
    if (moved) target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  /* Cite this: the passage that is shown is cited by its number; a button copies the line. */
  const cite = one('[data-cite]');
  if (cite) {
    const [place, anchor] = cite.querySelectorAll('span'), whole = [], links = all('a[data-passage]', cite.parentElement);
    links.forEach(a => whole.push(a.href));
    const fill = () => {
      const n = one('[data-passages]') && /^#p(\d+)/.exec(location.hash)?.[1];
      place.textContent = n ? `, ¶ ${n}` : '';
      anchor.textContent = n ? `#p${n}` : '';
      links.forEach((a, i) => { a.href = n ? a.dataset.passage.replaceAll('4294967295', n) : whole[i]; });
    };
    addEventListener('hashchange', fill);
    fill();
    if (navigator.clipboard) {
      const b = button('btn', 'Copy');
      b.addEventListener('click', () => navigator.clipboard.writeText(cite.textContent).then(() => { b.textContent = 'Copied'; }));
      cite.after(b);
    }
  }
  /* Drawn timelines: one tab stop; arrows, Home and End walk by time; Enter leads to the entry in the list. */
  all('svg.draw[role=group]').forEach(svg => {
    const events = all('a.ev', svg).sort((a, b) => parseInt(a.ariaLabel) - parseInt(b.ariaLabel));
    const shown = () => events.filter(a => getComputedStyle(a).display !== 'none');
    const stop = to => events.forEach(a => a.setAttribute('tabindex', a === to ? 0 : -1));
    stop(events[0]);
    one('#ctx')?.addEventListener('change', () => stop(shown()[0]));
    svg.addEventListener('focusin', e => stop(e.target.closest('a.ev')));
    svg.addEventListener('keydown', e => {
      const now = shown(), at = now.indexOf(e.target.closest('a.ev'));
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: now.length - 1 }[e.key];
      if (to === undefined || e.ctrlKey || e.altKey || e.metaKey) return;
      e.preventDefault();
      now[Math.max(0, Math.min(now.length - 1, to))]?.focus();
    });
  });

  /* Tables: th[data-nosort] stays plain; a cell may carry its sort key in data-s. */
  all('table[data-sortable]').forEach(table => {
    const body = table.tBodies[0], head = table.tHead?.rows[0];
    if (!body || !head) return;
    const order = new Intl.Collator(root.lang || undefined, { numeric: true, sensitivity: 'base' });
    const key = (row, i) => {
      const cell = row.cells[i];
      return cell ? cell.dataset.s ?? cell.textContent.trim() : '';
    };
    [...head.cells].forEach((th, i) => {
      if ('nosort' in th.dataset) return;
      const b = button();
      b.append(...th.childNodes);
      th.append(b);
      b.addEventListener('click', () => {
        const down = th.getAttribute('aria-sort') === 'ascending';
        [...head.cells].forEach(c => c.removeAttribute('aria-sort'));
        th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        body.append(...[...body.rows].sort((x, y) => order.compare(key(x, i), key(y, i)) * (down ? -1 : 1)));
        all('[data-sorted-only]').forEach(e => { e.hidden = i > 0 || down; });
      });
    });
  });
})();
