/* Seedbook: finds words in the index that `src/render/search` writes. Knows nothing of the page that it runs on.
   `SeedbookSearch.open(load)` takes a function that loads a file of the index as an ArrayBuffer. */
(() => {
  'use strict';
  const {
    BREAK, fold, pieces, words, isBefore, inLatin, stemsOf, parse, Reader, Model, sums, lastNotAfter, runOf, hasPhrase, closeness, mark, excerpt, distance,
  } = globalThis.SeedbookSearch;

  /* How much is loaded to narrow a search, in bytes: beyond that, the most frequent words no longer count. */
  const BUDGET = 20_000;
  /* How much a query loads, in bytes, before the texts of a phrase are no longer looked into unasked. */
  const MOST = 55_000;
  /* About what looking into a text costs: a phrase's further words are worth as much as the texts that they spare. */
  const TEXT = 3_000;
  const MOST_COMPLETIONS = 12;
  const BOOSTS = [3, 2.5, 1.2, 0];

  class Engine {
    constructor(load, manifest, head) {
      Object.assign(this, manifest);
      this.files = new Map();
      this.loaded = 0;
      this.loadFile = load;
      const reader = new Reader(head), list = () => {
        const count = reader.number(), length = reader.number(), at = reader.at;
        const numbers = new Reader(head, at).rice(count);
        reader.at = at + length;
        return numbers;
      };
      const growths = list(), items = this.kinds.reduce((sum, kind) => sum + kind.count, 0);
      let passages = 0;
      this.starts = sums(Array.from({ length: items }, (_, item) => {
        passages = item < growths.length ? passages + growths[item] : 0;
        return this.fixed + passages;
      }));
      this.termStarts = sums(list());
      this.chunkStarts = sums(list());
      this.model = new Model(reader);
      this.kindStarts = sums(this.kinds.map(kind => kind.count));
      this.units = this.starts.at(-1);
    }
    file(name, read) {
      if (!this.files.has(name)) {
        const loading = this.loadFile(name).then(buffer => {
          this.loaded += buffer.byteLength;
          return read(new Reader(new Uint8Array(buffer)));
        });
        loading.catch(() => this.files.delete(name));
        this.files.set(name, loading);
      }
      return this.files.get(name);
    }
    kindOf(item) { return runOf(this.kindStarts, item); }

    /* Vocabulary. */
    wordShard(at) {
      return this.file(`v${at}.bin`, reader => {
        const entries = [];
        for (let next = reader.number(), before = ''; !reader.isDone;) {
          const entry = { form: reader.frontCoded(before), terms: [], isStem: true };
          for (let more = true; more;) {
            const number = reader.number(), term = next - (number >>> 2);
            more = number & 1;
            if (!(number & 2)) entry.isStem = false;
            entry.terms.push({ id: term, count: reader.number() });
            next = Math.max(next, term + 1);
          }
          before = entry.form;
          entries.push(entry);
        }
        return entries;
      });
    }
    shardOf(firsts, text) { return lastNotAfter(firsts.length, at => isBefore(text, firsts[at])); }
    async entry(form) {
      if (!this.words.length) return undefined;
      const entries = await this.wordShard(this.shardOf(this.words, form));
      return entries.find(entry => entry.form === form);
    }
    /** All forms that begin so, but for mere stems, the most frequent first. */
    async completions(prefix) {
      const found = [];
      if (!this.words.length) return found;
      for (let at = this.shardOf(this.words, prefix), left = 2; left > 0 && at < this.words.length; at += 1, left -= 1) {
        const entries = await this.wordShard(at);
        found.push(...entries.filter(entry => entry.form.startsWith(prefix) && !entry.isStem));
        if (!entries.at(-1).form.startsWith(prefix) && isBefore(prefix, entries.at(-1).form)) break;
      }
      const weight = entry => Math.max(...entry.terms.map(term => term.count));
      return found.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_COMPLETIONS);
    }
    /** What a word of the query stands for: terms with their weights, and the forms to be marked. */
    async meaning(raw, isPrefix) {
      const form = fold(raw), terms = new Map(), forms = new Set([form]);
      const take = (entry, weight) => entry?.terms.forEach(({ id, count }) => {
        if (!terms.has(id)) terms.set(id, { id, count, weight });
      });
      take(await this.entry(form), 1);
      for (const latin of inLatin(raw)) {
        forms.add(latin);
        take(await this.entry(latin), 0.9);
      }
      if (!terms.size && !isPrefix) await this.inflected(form, take);
      if (isPrefix) (await this.completions(form)).forEach(entry => take(entry, entry.form === form ? 1 : 0.6));
      if (!terms.size) await this.inflected(form, take);
      await this.addForms(form, terms, forms);
      const list = [...terms.values()].sort((a, b) => b.weight - a.weight || b.count - a.count);
      return { raw, form, isPrefix, terms: list, forms, count: list.reduce((sum, term) => sum + term.count, 0) };
    }
    async inflected(form, take) {
      for (const stem of stemsOf(form)) {
        const entry = await this.entry(stem);
        if (entry) return take(entry, 0.8);
      }
      return undefined;
    }
    /* Forms of one stem stand near each other, in a shard that is loaded. */
    async addForms(form, terms, forms) {
      if (!this.words.length) return;
      const entries = await this.wordShard(this.shardOf(this.words, form));
      entries.filter(entry => entry.terms.some(term => terms.has(term.id))).forEach(entry => {
        [entry.form, ...inLatin(entry.form)].forEach(own => forms.add(own));
      });
    }
    /** Forms of the index that a misspelt word may have meant. */
    async near(form) {
      if (!this.words.length) return [];
      const at = this.shardOf(this.words, form);
      const shards = [at - 1, at, at + 1].filter(nth => nth >= 0 && nth < this.words.length);
      const entries = (await Promise.all(shards.map(nth => this.wordShard(nth)))).flat();
      const most = form.length > 5 ? 2 : 1;
      return entries.filter(entry => !entry.isStem && entry.form !== form && entry.form.length > 2)
        .map(entry => ({ form: entry.form, far: distance(form, entry.form, most), count: entry.terms[0].count }))
        .filter(({ far }) => far <= most)
        .sort((a, b) => a.far - b.far || b.count - a.count)
        .slice(0, 3).map(entry => entry.form);
    }

    /* Postings. */
    postings(term) {
      const at = runOf(this.termStarts, term);
      return this.file(`p${at}.bin`, reader => reader).then(({ bytes }) => {
        const reader = new Reader(bytes);
        for (let skip = term - this.termStarts[at]; skip > 0; skip -= 1) {
          const length = reader.number();
          reader.at += length;
        }
        reader.number();
        const units = reader.rice(reader.number());
        for (let nth = 0, next = 0; nth < units.length; nth += 1) next = 1 + (units[nth] += next);
        return units;
      });
    }
    cost(count) { return count * (Math.log2(Math.max(2, this.units / Math.max(1, count))) + 1.5) / 8; }

    /* Names. */
    nameShard(at) {
      return this.file(`n${at}.bin`, reader => {
        const entries = [];
        for (let name = ''; !reader.isDone;) {
          name = reader.frontCoded(name);
          const number = reader.number();
          entries.push({ name, item: number >>> 1, isOther: number % 2 === 1 });
        }
        return entries;
      });
    }
    /** Items whose title or other name is, or begins with, what was typed; and how much that counts. */
    async named(text) {
      const found = new Map();
      if (!text || !this.names.length) return found;
      let at = this.shardOf(this.names, text);
      // Equal names may fill the end of the shard before.
      while (at > 0 && this.names[at] === text) at -= 1;
      for (let left = 3; left > 0 && at < this.names.length; at += 1, left -= 1) {
        const entries = await this.nameShard(at);
        for (const { name, item, isOther } of entries) {
          if (!name.startsWith(text)) continue;
          const isWhole = name === text, isWord = isWhole || name[text.length] === ' ';
          const rank = (isWhole ? 1000 : isWord ? 400 : 300) - (isOther ? 60 : 0);
          if ((found.get(item) ?? 0) < rank) found.set(item, rank);
        }
        if (isBefore(text, entries.at(-1).name) && !entries.at(-1).name.startsWith(text)) break;
      }
      return found;
    }

    /* Texts. */
    chunk(at) {
      return this.file(`t${at}.bin`, reader => {
        const texts = [], spelled = [];
        for (let left = this.chunkStarts[at + 1] - this.chunkStarts[at]; left > 0; left -= 1) {
          texts.push(this.model.unit(reader, spelled));
        }
        return texts;
      });
    }
    async text(unit) {
      const at = runOf(this.chunkStarts, unit);
      return (await this.chunk(at))[unit - this.chunkStarts[at]];
    }
    isLoaded(unit) { return this.files.has(`t${runOf(this.chunkStarts, unit)}.bin`); }

    /* Waves: a bit for each item. */
    async inWaves(waves) {
      if (!waves?.size) return () => true;
      const bytes = await this.file('waves.bin', reader => reader.bytes), size = Math.ceil((this.starts.length - 1) / 8);
      const rows = this.waves.flatMap((wave, nth) => waves.has(wave.id) ? [nth * size] : []);
      return item => rows.some(row => bytes[row + (item >> 3)] >> (item & 7) & 1);
    }

    /**
     * Finds what has all words of a query, and its phrases in one passage.
     * `{ hits, counts, leftOut, most, phrases }`: hits the best first, already of the kinds and waves asked for; counts by kind,
     * before kinds were chosen; words that were left out because nothing has them beside the others; `most` bytes may be
     * loaded to look into phrases.
     */
    async search(query, { isTyping = false, kinds, waves } = {}) {
      const asked = parse(query, isTyping), most = (this.isAsked ? this.loaded : 0) + MOST;
      this.isAsked = true;
      const meanings = await Promise.all(asked.words.map(({ raw, isPrefix }) => this.meaning(raw, isPrefix)));
      const known = meanings.filter(word => word.terms.length);
      const leftOut = meanings.filter(word => !word.terms.length);
      const names = asked.phrases.length ? new Map() : await this.named(words(query).join(' '));
      const found = await this.candidates(known, leftOut, asked.phrases, most);
      for (const item of names.keys()) {
        if (!found.has(item) && !leftOut.length) found.set(item, { item, units: new Map(), total: 0 });
      }
      const isInWaves = await this.inWaves(waves);
      const counts = this.kinds.map(() => 0);
      const hits = [];
      for (const candidate of found.values()) {
        if (!isInWaves(candidate.item)) continue;
        const kind = this.kindOf(candidate.item);
        counts[kind] += 1;
        if (!kinds?.size || kinds.has(this.kinds[kind].id)) hits.push(this.hit(candidate, kind, known, names));
      }
      hits.sort(byScore);
      return { hits, counts, leftOut, known, most, phrases: asked.phrases };
    }

    /** For each item that has all words: the units that have any, and which. */
    async candidates(known, leftOut, phrases, most) {
      let found = new Map(), budget = BUDGET, isFirst = true;
      const phraseWords = new Set(phrases.flat());
      for (const word of [...known].sort((a, b) => a.count - b.count)) {
        const cost = word.terms.reduce((sum, term) => sum + this.cost(term.count), 0);
        const spared = phraseWords.has(word.form) && this.loaded + cost < most ? found.size * TEXT : 0;
        if (!isFirst && cost > Math.max(budget, spared)) continue;
        budget -= Math.min(cost, budget);
        const next = await this.narrow(found, isFirst, word, 2 ** known.indexOf(word));
        if (next.size === 0 && !phraseWords.has(word.form)) {
          leftOut.push(word);
          continue;
        }
        word.isUsed = true;
        found = this.inOneUnit(next, known, phrases);
        isFirst = false;
      }
      return found;
    }
    async narrow(found, isFirst, word, bit) {
      const next = new Map();
      const lists = await Promise.all(word.terms.map(term => this.postings(term.id)));
      for (const [nth, units] of lists.entries()) {
        const { weight } = word.terms[nth];
        let item = -1, end = 0, candidate;
        for (const unit of units) {
          if (unit >= end) {
            item = end && unit < this.starts[item + 2] ? item + 1 : runOf(this.starts, unit);
            end = this.starts[item + 1];
            candidate = found.get(item) ?? (isFirst ? { item, units: new Map(), total: 0 } : undefined);
            if (candidate) {
              found.set(item, candidate);
              next.set(item, candidate);
            }
          }
          if (!candidate) continue;
          const at = candidate.units.get(unit);
          if (!at) candidate.units.set(unit, { mask: bit, weights: [[bit, weight]] });
          else if (!(at.mask & bit)) {
            at.mask |= bit;
            at.weights.push([bit, weight]);
          }
        }
      }
      return next;
    }
    /** Phrases stand in one unit: whatever does not have all their words there is out. */
    inOneUnit(found, known, phrases) {
      if (!phrases.length) return found;
      const masks = phrases.map(phrase => known.reduce((mask, word, nth) => (
        word.isUsed && phrase.includes(word.form) ? mask | 2 ** nth : mask), 0));
      for (const [item, candidate] of found) {
        candidate.phraseUnits = masks.map(mask => [...candidate.units].filter(([, at]) => (at.mask & mask) === mask).map(([unit]) => unit));
        if (candidate.phraseUnits.some(units => !units.length)) found.delete(item);
      }
      return found;
    }
    weightOf(word) { return Math.log(1 + this.units / Math.max(1, word.count)); }

    hit(candidate, kind, known, names) {
      const { item, units } = candidate, first = this.starts[item];
      let best = 0, bestUnit, title = 0, sum = 0;
      const each = new Map(), ranked = [];
      for (const [unit, { mask, weights }] of units) {
        const boost = BOOSTS[unit - first] ?? 1;
        let score = 0;
        for (const [bit, weight] of weights) {
          const worth = weight * this.weightOf(known[Math.log2(bit)]);
          score += worth;
          each.set(bit, Math.max(each.get(bit) ?? 0, worth * boost));
        }
        if (boost > 1.5) title = Math.max(title, score);
        // What has all words in one passage is worth more than what has them here and there.
        if (weights.length > 1) score *= 1 + weights.length / 4;
        if (unit - first >= this.fixed || boost === 1.2) ranked.push({ unit, score, mask });
        if (score > best) { best = score; bestUnit = unit; }
      }
      for (const worth of each.values()) sum += worth;
      ranked.sort((a, b) => b.score - a.score || a.unit - b.unit);
      const named = names.get(item) ?? 0;
      const score = named + sum + best + title + Math.log(1 + units.size) / 4;
      return { item, kind, score, named, units: ranked.slice(0, 4), bestUnit, phraseUnits: candidate.phraseUnits };
    }

    /**
     * Looks into the texts of the best hits: near words and words in order count more, and phrases are compared.
     * Takes at most `count` hits, and gives those that stand, best first, and the rest.
     */
    async settle(result, count) {
      const batch = result.hits.slice(0, count), rest = result.hits.slice(count);
      const settled = await Promise.all(batch.map(hit => this.look(hit, result)));
      return { hits: settled.filter(Boolean).sort(byScore), rest };
    }
    async look(hit, { known, phrases }) {
      if (hit.isSettled) return hit;
      if (phrases.length && !await this.hasPhrases(hit, phrases)) return undefined;
      let bonus = 0;
      const tops = hit.units.filter((at, nth) => nth === 0 || this.isLoaded(at.unit));
      for (const at of tops) {
        const near = closeness(pieces(await this.text(at.unit)), known, word => this.weightOf(word));
        at.score += near;
        bonus = Math.max(bonus, near);
      }
      hit.units.sort((a, b) => b.score - a.score || a.unit - b.unit);
      hit.isSettled = true;
      hit.score += bonus;
      return hit;
    }
    async hasPhrases(hit, phrases) {
      const kept = [];
      for (const [nth, phrase] of phrases.entries()) {
        const units = [];
        for (const unit of hit.phraseUnits[nth].slice(0, 40)) {
          if (hasPhrase(pieces(await this.text(unit)), phrase)) units.push(unit);
        }
        if (!units.length) return false;
        kept.push(...units);
      }
      const first = this.starts[hit.item] + 2;
      hit.units = kept.filter(unit => unit >= first).map(unit => ({ unit, score: 0 }));
      return true;
    }

    /** What is shown of a hit: title, address, passage, waves, and the text around the words. */
    async show(hit, { known, phrases }) {
      const first = this.starts[hit.item], kind = this.kinds[hit.kind];
      const [title, address] = await Promise.all([this.text(first), this.text(first + 3)]);
      const [path, waves = ''] = address.split(BREAK);
      const best = hit.units[0]?.unit;
      const isPassage = best !== undefined && best - first >= this.fixed;
      // Where only the title has the words, the summary says what it is; a document without one shows how it begins.
      const hasPassages = this.starts[hit.item + 1] > first + this.fixed;
      let unit = best ?? first + 2, text = await this.text(unit);
      if (!text && hasPassages) text = await this.text(unit = first + this.fixed);
      const cut = text.split(BREAK), body = cut.length > 1 && isPassage ? cut.slice(1).join(' ') : cut.join(' ');
      const passage = isPassage ? best - first - this.fixed + 1 : 0;
      const href = path.includes('#') ? path : `${kind.id}/${path}/index.html${passage ? `#p${passage}` : ''}`;
      const marked = mark(pieces(body), known, phrases);
      return {
        title: mark(pieces(title), known, phrases), href, passage, kind,
        heading: isPassage && cut.length > 1 ? cut[0] : '',
        waves: waves ? waves.split(' ').map(nth => this.waves[nth]) : [],
        excerpt: excerpt(marked), words: [...new Set(marked.filter(piece => piece.isMarked).map(piece => piece.text))],
      };
    }
  }

  const byScore = (a, b) => b.score - a.score || a.item - b.item;

  const open = async load => {
    const [manifest, head] = await Promise.all([load('index.json'), load('head.bin')]);
    const read = JSON.parse(new TextDecoder().decode(manifest));
    if (read.format !== 2) throw new Error('the index has another format');
    return new Engine(load, read, new Uint8Array(head));
  };

  globalThis.SeedbookSearch.open = open;
})();
