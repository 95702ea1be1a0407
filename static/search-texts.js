/* Seedbook: looks into texts that a search has found: phrases, near words, marks and excerpts. */
(() => {
  'use strict';
  const { BREAK, sums } = globalThis.SeedbookSearch;

  const matches = (word, form) => word.forms.has(form) || word.isPrefix && form.startsWith(word.form);

  const hasPhrase = (found, phrase) => {
    const row = [];
    for (const piece of found) {
      if (piece.word) row.push(piece.word);
      else if (piece.text.includes(BREAK)) row.push('');
    }
    return row.some((_, at) => phrase.every((word, nth) => row[at + nth] === word));
  };

  /* How much it adds that words stand near each other, in the order asked for, and as they were typed. */
  const closeness = (found, known, weightOf) => {
    const row = found.filter(piece => piece.word).map(piece => known.findIndex(word => matches(word, piece.word)));
    const forms = new Set(found.map(piece => piece.word));
    const all = known.filter(word => forms.size && [...word.forms].some(form => forms.has(form)));
    const worth = all.reduce((sum, word) => sum + weightOf(word), 0);
    const exact = known.reduce((sum, word) => sum + (forms.has(word.form) ? weightOf(word) : 0), 0);
    let pairs = 0;
    for (let at = 1; at < row.length; at += 1) if (row[at] > 0 && row[at] === row[at - 1] + 1) pairs += 1;
    const inOrder = known.length > 1 ? Math.min(1, pairs / (known.length - 1)) : 0;
    return worth * (inOrder + 0.5 * density(row, all.length)) + 0.2 * exact;
  };
  const density = (row, count) => {
    if (count < 2) return 0;
    const last = new Map();
    let least = Infinity;
    row.forEach((word, at) => {
      if (word < 0) return;
      last.delete(word);
      last.set(word, at);
      if (last.size >= count) least = Math.min(least, at - last.values().next().value + 1);
    });
    return count / Math.max(count, least);
  };

  /** Pieces with `isMarked`: words of the query; of words in a phrase only those that stand in it. */
  const mark = (found, known, phrases) => {
    const only = new Set(phrases.flat());
    const loose = known.filter(word => !only.has(word.form));
    const marked = found.map(piece => ({ text: piece.text, isMarked: Boolean(piece.word) && loose.some(word => matches(word, piece.word)) }));
    const row = found.flatMap((piece, at) => piece.word ? [at] : []);
    for (const phrase of phrases) {
      row.forEach((_, at) => {
        if (phrase.every((word, nth) => found[row[at + nth]]?.word === word)) {
          phrase.forEach((_word, nth) => { marked[row[at + nth]].isMarked = true; });
        }
      });
    }
    return marked;
  };

  /** About 200 characters around where most marks are, with an ellipsis where something was cut. */
  const excerpt = (marked, size = 210) => {
    const lengths = sums(marked.map(piece => piece.text.length));
    if (lengths.at(-1) <= size * 1.3) return marked;
    let best = 0, most = -1;
    marked.forEach((piece, at) => {
      if (!piece.isMarked) return;
      const seen = new Set();
      for (let to = at; to < marked.length && lengths[to + 1] - lengths[at] < size * 0.75; to += 1) {
        if (marked[to].isMarked) seen.add(marked[to].text.toLowerCase());
      }
      if (seen.size > most) { most = seen.size; best = at; }
    });
    let from = best;
    while (from > 0 && lengths[best] - lengths[from - 1] < size * 0.25) from -= 1;
    let to = from;
    while (to < marked.length && lengths[to + 1] - lengths[from] < size) to += 1;
    const cut = marked.slice(from, to);
    if (from > 0) cut.unshift({ text: '… ' });
    if (to < marked.length) cut.push({ text: ' …' });
    return cut;
  };

  /* How many letters must be changed, left out, put in or swapped; stops caring beyond `most`. */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  };

  Object.assign(globalThis.SeedbookSearch, { hasPhrase, closeness, mark, excerpt, distance });
})();
