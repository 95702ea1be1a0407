/* Seedbook: the form and the results of the search page. Without it, the page is the list from A to Z. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-index]');
  if (!form || !globalThis.SeedbookSearch) return;
  const SHOWN = 6, FEW = 2, MORE = 20;
  const input = form.elements.q, filters = form.querySelector('[data-filters]');
  const status = document.querySelector('[data-status]'), output = document.querySelector('[data-results]');
  const list = document.querySelector('[data-list]');
  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  /* The theme fills in what this script says in the language of the site. */
  const WORDS = {};
  const rules = new Intl.PluralRules(WORDS.language);
  const word = (key, values = {}) => WORDS.texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  const say = (...text) => status.replaceChildren(...text);
  const count = (key, number) => {
    const forms = WORDS.forms[key];
    return (forms[rules.select(number)] ?? Object.values(forms)[0]).replace('{count}', number.toLocaleString(WORDS.language));
  };

  /* What is typed and chosen, in the address. */
  const state = () => {
    const kinds = new Set(), waves = new Set();
    for (const box of form.querySelectorAll('input[type=checkbox]:checked')) (box.name === 'type' ? kinds : waves).add(box.value);
    return { query: input.value.trim(), kinds, waves };
  };
  const address = ({ query, kinds, waves }) => {
    const parts = new URLSearchParams();
    if (query) parts.set('q', query);
    kinds.forEach(kind => parts.append('type', kind));
    waves.forEach(wave => parts.append('wave', wave));
    return parts.size || query ? `?${parts}` : location.pathname;
  };
  const remember = (isStep) => {
    if (location.protocol === 'file:') return;
    history[isStep ? 'pushState' : 'replaceState'](null, '', address(state()));
  };
  const recall = () => {
    const parts = new URLSearchParams(location.search);
    input.value = parts.get('q') ?? '';
    for (const box of form.querySelectorAll('input[type=checkbox]')) box.checked = parts.getAll(box.name).includes(box.value);
  };

  /* A page on a disk may not load other files: there the list is narrowed instead. */
  const narrow = () => {
    const wanted = SeedbookSearch.pieces(input.value).map(piece => piece.word).filter(Boolean);
    let left = 0;
    for (const section of list.querySelectorAll('.letter')) {
      let has = false;
      for (const entry of section.querySelectorAll('.entry')) {
        const own = SeedbookSearch.pieces(entry.textContent).map(piece => piece.word);
        entry.hidden = !wanted.every(word => own.some(it => it.startsWith(word)));
        if (!entry.hidden) { has = true; left += 1; }
      }
      section.hidden = !has;
    }
    const where = word('opened_from_disk');
    if (!list.querySelector('.entry')) return say(`${where} ${word('choose_letter')}`);
    const told = wanted.length ? word('narrows_list_to', { entries: count('entries_count', left) }) : word('narrows_list');
    return say(`${where} ${told}`);
  };

  /* The index, loaded when it is first needed. */
  let opening;
  const base = new URL(form.dataset.index, location.href);
  const load = async name => {
    const answer = await fetch(new URL(name, base));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.arrayBuffer();
  };
  const open = () => {
    opening ??= SeedbookSearch.open(load);
    opening.catch(() => { opening = undefined; });
    return opening;
  };

  /* Searching: what was typed later wins. */
  let turn = 0, seen;
  const search = async isTyping => {
    const own = turn += 1, wanted = state();
    const key = address(wanted);
    if (key === seen && isTyping) return;
    seen = key;
    if (!wanted.query) {
      output.replaceChildren();
      delete output.dataset.query;
      list.hidden = false;
      filters.hidden = true;
      say();
      return;
    }
    try {
      const engine = await open();
      const result = await engine.search(wanted.query, { ...wanted, isTyping });
      const settled = await settle(engine, result, own);
      if (settled && own === turn) await present(engine, result, settled, own);
    } catch (error) {
      if (own !== turn) return;
      output.replaceChildren();
      list.hidden = false;
      say(`${word('index_not_loaded')} `);
      console.warn(error);
    }
  };

  /* Phrases are compared with the texts, some at a time, until there is something to show. Beyond some bytes the reader is
     asked, who may pay for each. */
  const settle = async (engine, result, own) => {
    let hits = [], rest = result.hits;
    do {
      const step = await engine.settle({ ...result, hits: rest }, result.phrases.length ? FEW : SHOWN);
      if (own !== turn) return undefined;
      hits = [...hits, ...step.hits];
      rest = step.rest;
    } while (result.phrases.length && rest.length && engine.loaded < result.most && hits.length < SHOWN);
    return { hits: hits.sort((a, b) => b.score - a.score || a.item - b.item), rest };
  };

  const present = async (engine, result, { hits, rest }, own) => {
    const isPhrase = result.phrases.length > 0;
    const groups = group(engine, isPhrase ? hits : [...hits, ...rest]);
    const first = new Set(hits.slice(0, SHOWN));
    const sections = await Promise.all(groups.map(it => section(engine, result, it, first)));
    if (own !== turn) return;
    label(engine, result, isPhrase ? groups : undefined);
    output.replaceChildren(...sections);
    if (isPhrase && rest.length) output.append(further(engine, result, hits, rest, own));
    if (!hits.length) output.append(await nothing(engine, result));
    list.hidden = hits.length > 0;
    const total = groups.reduce((sum, it) => sum + it.hits.length, 0);
    const detail = groups.map(it => count(`${it.kind.id}_count`, it.hits.length)).join(', ');
    const without = result.leftOut.length ? ` ${word('words_left_out', { words: result.leftOut.map(it => it.raw).join(', ') })}` : '';
    const more = isPhrase && rest.length ? ` ${count('pages_unread_count', rest.length)}` : '';
    // What is shown belongs to these words.
    output.dataset.query = state().query;
    say(total ? `${count('results_count', total)}: ${detail}.${without}${more}` : `${word('nothing_found')}${more}`);
  };

  const group = (engine, hits) => {
    const groups = new Map();
    for (const hit of hits) {
      if (!groups.has(hit.kind)) groups.set(hit.kind, { kind: engine.kinds[hit.kind], hits: [] });
      groups.get(hit.kind).hits.push(hit);
    }
    return [...groups.values()];
  };

  const section = async (engine, result, { kind, hits }, first) => {
    const chosen = hits.filter((hit, nth) => nth === 0 || first.has(hit));
    const others = hits.filter(hit => !chosen.includes(hit));
    const items = make('ol', 'results', ...await Promise.all(chosen.map(hit => entry(engine, result, hit))));
    items.setAttribute('role', 'list');
    const heading = make('h2', '', `${kind.several} `, make('small', '', String(hits.length)));
    heading.id = `results-${kind.id}`;
    const whole = make('section', 'found', heading, items);
    whole.setAttribute('aria-labelledby', heading.id);
    if (others.length) whole.append(moreButton(engine, result, kind, items, others));
    return whole;
  };

  const moreButton = (engine, result, kind, items, others) => {
    const button = make('button', 'btn');
    button.type = 'button';
    const label = () => { button.textContent = word('show_more_of', { number: Math.min(MORE, others.length), kind: kind.several.toLowerCase() }); };
    label();
    button.addEventListener('click', async () => {
      const step = others.splice(0, MORE);
      const shown = await Promise.all(step.map(async hit => entry(engine, result, await engine.look(hit, result) ?? hit)));
      items.append(...shown);
      if (others.length) label(); else button.remove();
      shown[0]?.querySelector('a')?.focus();
    });
    return button;
  };

  const further = (engine, result, hits, rest, own) => {
    const button = make('button', 'btn', word('look_further'));
    button.type = 'button';
    button.addEventListener('click', async () => {
      button.disabled = true;
      const next = await settle(engine, { ...result, hits: rest, most: engine.loaded + result.most }, own);
      if (next) await present(engine, result, { hits: [...hits, ...next.hits], rest: next.rest }, own);
    });
    return button;
  };

  const marked = pieces => pieces.map(piece => piece.isMarked ? make('mark', '', piece.text) : piece.text);
  const entry = async (engine, result, hit) => {
    const shown = await engine.show(hit, result);
    const link = make('a', '', ...marked(shown.title));
    link.href = form.dataset.root + shown.href;
    // The page that opens marks the same words; it learns them here, because an address should be fit to be copied.
    const leave = () => {
      try { localStorage.setItem('seedbook-mark', JSON.stringify({ to: new URL(link.href).pathname, words: shown.words })); } catch { /* not marked, then */ }
    };
    link.addEventListener('click', leave);
    link.addEventListener('auxclick', leave);
    const place = [shown.passage ? word('paragraph_numbered', { number: shown.passage }) : '', shown.heading].filter(Boolean).join(': ');
    const tags = shown.waves.map(wave => make('span', `wave w${wave.slot}`, wave.name));
    const item = make('li', '', make('h3', '', link), ...(tags.length ? [make('p', 'tags', ...tags)] : []));
    if (place) item.append(make('p', 'w', place));
    if (shown.excerpt.length) item.append(make('p', 'cut', ...marked(shown.excerpt)));
    return item;
  };

  /* Nothing found: words that are spelt nearly so, and the list from A to Z. */
  const nothing = async (engine, { leftOut, known }) => {
    const box = make('div', 'empty', make('p', '', known.length && !leftOut.length
      ? word('none_has_all') : word('none_has_any')));
    for (const missed of leftOut) {
      const near = await engine.near(missed.form);
      if (!near.length) continue;
      const offers = near.flatMap((form, nth) => {
        const button = make('button', 'btn', form);
        button.type = 'button';
        button.addEventListener('click', () => {
          input.value = input.value.replace(missed.raw, form);
          input.focus();
          remember(true);
          search(false);
        });
        return nth ? [' ', button] : [button];
      });
      box.append(make('p', '', `${word('instead_of', { word: missed.raw })} `, ...offers));
    }
    box.append(make('p', '', word('list_is_below')));
    return box;
  };

  /* The boxes say how many results are of each kind. */
  const label = (engine, { counts }, groups) => {
    filters.hidden = false;
    for (const box of filters.querySelectorAll('input[name=type]')) {
      const nth = engine.kinds.findIndex(kind => kind.id === box.value);
      const number = groups ? groups.find(it => it.kind.id === box.value)?.hits.length ?? 0 : counts[nth];
      box.closest('label').querySelector('.n').textContent = groups && !box.checked ? '' : number.toLocaleString(WORDS.language);
    }
  };

  /* Arrow keys walk from the field through the results and back. */
  addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [input, ...output.querySelectorAll('h3 a')], at = links.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  if (location.protocol === 'file:') {
    form.addEventListener('submit', event => { event.preventDefault(); narrow(); });
    input.addEventListener('input', narrow);
    narrow();
    return;
  }
  let waiting;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { remember(false); search(true); }, 120);
  };
  input.addEventListener('input', later);
  input.addEventListener('focus', () => { open().catch(() => {}); }, { once: true });
  form.addEventListener('change', event => { if (event.target !== input) { remember(true); search(false); } });
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(waiting);
    remember(true);
    search(false);
  });
  addEventListener('popstate', () => { recall(); search(false); });
  recall();
  if (input.value) search(false);
})();
