/* Seedbook, default theme. Optional: every page reads, navigates and prints without it. */
(() => {
  /* The theme fills in what this script says in the language of the site. */
  const WORDS = {};
  const root = document.documentElement, script = document.currentScript;
  const all = (sel, from = document) => [...from.querySelectorAll(sel)];
  const one = sel => document.querySelector(sel);
  const store = (key, value) => {
    try { return value ? localStorage.setItem(key, value) : localStorage.getItem(key); } catch { return null; }
  };
  const make = (name, cls, text) => {
    const e = document.createElement(name);
    if (cls) e.className = cls;
    if (text) e.textContent = text;
    return e;
  };
  const button = (cls, text = '') => {
    const b = make('button', cls, text);
    b.type = 'button';
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
      name.textContent = (d ? slot.dataset.light : slot.dataset.dark) || WORDS.texts[d ? 'use_light_colours' : 'use_dark_colours'];
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
      b.textContent = anyOpen() ? place.dataset.close || WORDS.texts.close_folders : place.dataset.open || WORDS.texts.open_folders;
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

  /* Search: `/` leads to the field, on this page or on the search page. */
  document.addEventListener('keydown', e => {
    const at = e.target;
    if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || at.isContentEditable || at.matches?.('input,select,textarea')) return;
    const field = one('[role=search] input[type=search]'), link = one('.tools a[href*="search/"]');
    if (!field && !link) return;
    e.preventDefault();
    if (!field) location.href = `${link.href}#q`;
    else { field.focus(); field.select(); }
  });
  if (location.hash === '#q') one('#q[type=search]')?.focus();

  /* Words that a search found are marked on the page that it led to, once. */
  try {
    const found = JSON.parse(store('seedbook-mark'));
    localStorage.removeItem('seedbook-mark');
    if (found?.to === location.pathname && found.words.length) {
      const at = document.getElementById(decodeURIComponent(location.hash.slice(1))) || one('#main');
      const quoted = found.words.map(w => w.replace(/[^\p{L}\p{N}\p{M}]/gu, '\\$&')).sort((x, y) => y.length - x.length);
      const words = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${quoted.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'gu');
      const walk = document.createTreeWalker(at, NodeFilter.SHOW_TEXT), texts = [];
      while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('nav,svg,script,.vh')) texts.push(walk.currentNode);
      texts.forEach(text => {
        for (const hit of [...text.data.matchAll(words)].reverse()) {
          const mark = document.createElement('mark'), tail = text.splitText(hit.index);
          tail.splitText(hit[0].length);
          tail.replaceWith(mark);
          mark.append(tail);
        }
      });
    }
  } catch { /* Nothing to mark. */ }

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
      const b = button('btn', WORDS.texts.copy);
      b.addEventListener('click', () => navigator.clipboard.writeText(cite.textContent).then(() => { b.textContent = WORDS.texts.copied; }));
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
    /* On what holds it: browsers make a drawing that listens a stop of its own. */
    const frame = svg.parentElement, at = e => e.target.closest('a.ev');
    frame.addEventListener('focusin', e => { if (at(e)) stop(at(e)); });
    frame.addEventListener('keydown', e => {
      const now = shown(), from = now.indexOf(at(e));
      if (from < 0) return;
      const to = { ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1, Home: 0, End: now.length - 1 }[e.key];
      if (to === undefined || e.ctrlKey || e.altKey || e.metaKey) return;
      e.preventDefault();
      now[Math.max(0, Math.min(now.length - 1, to))]?.focus();
    });
  });

  /* Folders are printed open where the stylesheet cannot see to it. */
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = folders.filter(d => !d.open);
    closed.forEach(d => { d.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(d => { d.open = false; }));

  /* What is only of use in the order of names and without filters: the bar of letters. */
  const order = { isOwn: true, isWhole: true };
  const showBar = () => all('[data-sorted-only]').forEach(e => { e.hidden = !(order.isOwn && order.isWhole); });

  /* Tables: th[data-nosort] stays plain; a cell may carry its sort key in data-s. On a narrow screen the header is
     not seen, so that its buttons are no stops there and a list of choices sorts. */
  const isNarrow = matchMedia('(max-width:760px)');
  all('table[data-sortable]').forEach(table => {
    const body = table.tBodies[0], head = table.tHead?.rows[0];
    if (!body || !head) return;
    const collator = new Intl.Collator(root.lang || undefined, { numeric: true, sensitivity: 'base' });
    const key = (row, i) => {
      const cell = row.cells[i];
      return cell ? cell.dataset.s ?? cell.textContent.trim() : '';
    };
    const heads = [...head.cells], slot = table.closest('main').querySelector('[data-sort-slot]');
    const select = make('select'), buttons = [];
    const sort = (i, down) => {
      heads.forEach(th => th.removeAttribute('aria-sort'));
      heads[i].setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...[...body.rows].sort((x, y) => collator.compare(key(x, i), key(y, i)) * (down ? -1 : 1)));
      select.value = `${i} ${down}`;
      order.isOwn = i === 0 && !down;
      showBar();
    };
    heads.forEach((th, i) => {
      if ('nosort' in th.dataset) return;
      const b = button(), name = th.textContent.trim();
      b.append(...th.childNodes);
      th.append(b);
      buttons.push(b);
      b.addEventListener('click', () => sort(i, th.getAttribute('aria-sort') === 'ascending'));
      select.add(new Option(name, `${i} false`));
      if (slot) select.add(new Option(slot.dataset.reversed.replace('{}', name), `${i} true`));
    });
    if (!slot) return;
    const label = make('label', '', `${slot.dataset.sortSlot} `);
    label.append(select);
    slot.append(label);
    const now = heads.findIndex(th => th.hasAttribute('aria-sort')), given = [...body.rows];
    if (now < 0) select.add(new Option(slot.dataset.given, ''), 0);
    select.value = now < 0 ? '' : `${now} ${heads[now].getAttribute('aria-sort') === 'descending'}`;
    select.addEventListener('change', () => {
      const [i, down] = select.value.split(' ');
      if (i) sort(Number(i), down === 'true');
      else {
        heads.forEach(th => th.removeAttribute('aria-sort'));
        body.append(...given);
      }
    });
    const stops = () => buttons.forEach(b => { b.tabIndex = isNarrow.matches ? -1 : 0; });
    isNarrow.addEventListener('change', stops);
    stops();
  });

  /* Facets: links become checkboxes. A row must have one of the chosen values of each facet; the number beside a value
     passes over the choice in its own facet; the address keeps the choice. */
  const filtered = one('table[data-filter]');
  if (filtered) {
    const status = one('[data-some]'), chips = one('.chips[data-remove]'), nothing = one('[data-nothing]');
    const whole = status.textContent, rows = [...filtered.tBodies[0].rows].map(row => ({ row, keys: row.dataset.f.split(' ') }));
    const facetOf = key => key.slice(0, key.indexOf('/'));
    const values = all('[data-v]').map(li => {
      const old = li.firstElementChild, label = make('label', old.className), box = make('input'), n = old.querySelector('.n');
      const name = old.querySelector('span:not(.n)').textContent;
      box.type = 'checkbox';
      box.autocomplete = 'off';
      label.append(box, ...old.childNodes);
      old.replaceWith(label);
      return { key: li.dataset.v, label, box, n, name };
    });
    const clear = () => {
      values.forEach(v => { v.box.checked = false; });
      apply();
      status.focus();
    };
    const chip = (v, i) => {
      const b = button('chip', `${v.name} ×`), li = make('li');
      b.setAttribute('aria-label', chips.dataset.remove.replace('{}', v.name));
      b.addEventListener('click', () => {
        v.box.checked = false;
        apply();
        (chips.querySelectorAll('.chip:not(.clear)')[i] || chips.querySelector('.chip') || status).focus();
      });
      li.append(b);
      return li;
    };
    const keep = chosen => {
      const query = new URLSearchParams(chosen.map(v => v.key.split('/'))).toString();
      /* A browser may refuse this to a page on a disk. */
      try { history.replaceState(null, '', query ? `?${query}` : location.pathname); } catch { /* not kept */ }
    };
    const apply = (isFirst = false) => {
      const chosen = values.filter(v => v.box.checked), wanted = {}, counts = {};
      chosen.forEach(({ key }) => { (wanted[facetOf(key)] ??= []).push(key); });
      let shown = 0;
      rows.forEach(({ row, keys }) => {
        const missed = Object.keys(wanted).filter(facet => !wanted[facet].some(key => keys.includes(key)));
        row.hidden = missed.length > 0;
        if (!row.hidden) shown += 1;
        keys.forEach(key => {
          if (missed.every(facet => facet === facetOf(key))) counts[key] = (counts[key] || 0) + 1;
        });
      });
      values.forEach(v => {
        v.n.textContent = counts[v.key] || 0;
        v.box.disabled = !counts[v.key] && !v.box.checked;
        v.label.classList.toggle('zero', v.box.disabled);
      });
      order.isWhole = chosen.length === 0;
      showBar();
      status.textContent = order.isWhole ? whole : status.dataset.some.replace('{}', shown);
      filtered.hidden = shown === 0;
      nothing.hidden = shown > 0;
      chips.hidden = order.isWhole;
      chips.replaceChildren(...chosen.map(chip));
      if (!order.isWhole) {
        const b = button('chip clear', chips.dataset.clear), li = make('li');
        b.addEventListener('click', clear);
        li.append(b);
        chips.append(li);
      }
      if (!isFirst) keep(chosen);
    };
    nothing.querySelector('button').addEventListener('click', clear);
    const asked = new URLSearchParams(location.search);
    values.forEach(v => {
      const [facet, word] = v.key.split('/');
      v.box.checked = asked.getAll(facet).includes(word);
      v.box.addEventListener('change', () => apply());
    });
    apply(true);
  }

  /* Summaries of the pages that names lead to: one file, or shards by a hash of the address (FNV-1a). */
  const base = script && new URL('../', script.src), files = {};
  const read = name => files[name] ??= fetch(new URL(`data/${name}.json`, base)).then(r => (r.ok ? r.json() : {})).catch(() => ({}));
  const summary = async key => {
    const first = await read('previews'), shards = first[''];
    if (!shards) return first[key];
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x1000193);
    return (await read(`previews/${hash & (shards - 1)}`))[key];
  };
  const keyOf = href => {
    const path = href.replace(/[?#].*/, '');
    return path.startsWith(base.href) ? path.slice(base.href.length).replace(/index\.html$/, '') : '';
  };

  /* Previews: after a pause under a pointer, at once under the keyboard; Esc closes; they stay while pointed at. */
  if (base && location.protocol !== 'file:') {
    const tip = make('div', 'pop');
    tip.id = 'preview';
    tip.setAttribute('role', 'tooltip');
    let wanted, owner, timer;
    const hide = () => {
      clearTimeout(timer);
      owner?.removeAttribute('aria-describedby');
      tip.remove();
      wanted = owner = undefined;
    };
    const place = a => {
      const at = a.getClientRects()[0], { offsetWidth: width, offsetHeight: height } = tip;
      const isAbove = at.bottom + height + 16 > innerHeight && at.top > height + 16;
      tip.style.left = `${Math.max(8, Math.min(at.left, root.clientWidth - width - 8)) + scrollX}px`;
      tip.style.top = `${(isAbove ? at.top - height - 8 : at.bottom + 8) + scrollY}px`;
    };
    const show = async a => {
      wanted = a;
      const found = await summary(keyOf(a.href));
      if (!found || wanted !== a || !a.isConnected) return;
      owner?.removeAttribute('aria-describedby');
      owner = a;
      const [name, kind, text] = found;
      tip.replaceChildren(make('b', '', name), make('span', 'k', kind), make('span', '', text));
      one('main').append(tip);
      a.setAttribute('aria-describedby', tip.id);
      place(a);
    };
    const linkOf = e => {
      const a = e.target.closest?.('main a.e');
      return a && keyOf(a.href) !== keyOf(location.href) ? a : undefined;
    };
    document.addEventListener('pointerover', e => {
      if (e.pointerType !== 'mouse') return;
      const a = linkOf(e);
      if (!a && !tip.contains(e.target)) return;
      clearTimeout(timer);
      if (a && a !== owner) timer = setTimeout(show, 450, a);
    });
    document.addEventListener('pointerout', e => {
      if (e.pointerType !== 'mouse' || !(linkOf(e) || tip.contains(e.target))) return;
      clearTimeout(timer);
      timer = setTimeout(hide, 250);
    });
    document.addEventListener('focusin', e => {
      const a = linkOf(e);
      if (a?.matches(':focus-visible')) {
        hide();
        show(a);
      }
    });
    document.addEventListener('focusout', e => { if (linkOf(e)) hide(); });
    document.addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });
  }

  /* The page for what is not found names the entry whose address is nearest, where all entries are in one file. */
  const near = one('[data-closest]');
  if (near && base) {
    const distance = (a, b) => {
      let last = [...Array(b.length + 1).keys()];
      for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
          next[j] = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        }
        last = next;
      }
      return last[b.length];
    };
    const word = key => key.split('/').filter(Boolean).pop() || '';
    const asked = word(keyOf(location.href).toLowerCase());
    read('previews').then(entries => {
      const found = Object.keys(entries).filter(Boolean).map(key => [distance(asked, word(key)), key]);
      const [far, key] = found.reduce((x, y) => (y[0] < x[0] ? y : x), [Infinity, '']);
      if (!asked || far > Math.max(1, asked.length / 3)) return;
      const [before, after] = near.dataset.closest.split('{}'), a = make('a', '', entries[key][0]);
      a.href = new URL(`${key}index.html`, base);
      near.append(before, a, after);
    });
  }
})();
