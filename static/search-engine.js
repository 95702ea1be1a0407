/* Seedbook: finds words in the index that `src/render/search` writes. Knows nothing of the page that it runs on.
   `SeedbookSearch.open(load)` takes a function that loads a file of the index as an ArrayBuffer. */
(() => {
  'use strict';

  /* Words. The same rules as in src/render/search/word.rs. */
  const ALONE = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
  const LETTER = '[\\p{Alphabetic}\\p{N}\\p{M}]';
  const PIECE = new RegExp(`(?=${LETTER})[${ALONE}]|(?:(?![${ALONE}])${LETTER})+|(?!${LETTER})[^](?:(?!${LETTER})[^])*`, 'gu');
  const IS_WORD = new RegExp(`^${LETTER}`, 'u');
  const PLAIN = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ς: 'σ' };
  const BREAK = '\u001f';

  const fold = word => word.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '')
    .replace(/[ßæœþøđðłıς]/g, letter => PLAIN[letter]).replace(/\p{Lu}/gu, letter => letter.toLowerCase());

  /** Words and what stands between: `{ text, word }`; `word` is the folded form, or nothing for what is not sought. */
  const pieces = text => {
    const found = text.match(PIECE) || [];
    const isMark = at => found[at] === '’' || found[at] === "'";
    return found.map((piece, at) => {
      const isClitic = [...piece].length === 1 && (isMark(at - 1) && at > 1 || isMark(at + 1) && at + 2 < found.length);
      return { text: piece, word: IS_WORD.test(piece) && !isClitic ? fold(piece) : '' };
    });
  };
  const words = text => pieces(text).filter(piece => piece.word).map(piece => piece.word);

  /* As the index is: by code points. */
  const isBefore = (a, b) => {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at += 1) {
      let x = a.charCodeAt(at), y = b.charCodeAt(at);
      if (x === y) continue;
      if (x > 0xdfff) x -= 0x2800; else if (x > 0xd7ff) x += 0x2000;
      if (y > 0xdfff) y -= 0x2800; else if (y > 0xd7ff) y += 0x2000;
      return x < y;
    }
    return a.length < b.length;
  };

  /* Cyrillic to Latin, as English books write Russian names; several ways where usage differs. */
  const LATIN = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'd', џ: 'dz' };
  const inLatin = raw => {
    const lower = raw.toLowerCase();
    if (!/[\u0400-\u052f]/.test(lower)) return [];
    const spell = text => [...text].map(letter => LATIN[letter] ?? letter).join('');
    const ways = [lower, lower.replace(/[ыи]й$/, 'ы'), lower.replace(/ё/g, 'е'), lower.replace(/й/g, 'и'), lower.replace(/е/, 'йе')];
    return [...new Set(ways.map(way => fold(spell(way))))];
  };

  /* Endings, for a form that no text has: what is left must be a stem of the index. */
  const ENGLISH = /^(?:s|es|ed|ing|er|ers|est|ly|al|ally|ness|ion|ions|ation|ations|ment|ments|ism|ist|ists|ity|ies|ied|ive|able|ful|less|ous|e|y|d|r|ated|ating|ates|ator|ators)$/;
  /* Folded, so that й is и. */
  const RUSSIAN = /^(?:[аеиоуыьюя]|[аеиоуыюя][вемихюя]|[аеиоыюя]м[иуя]?|[еио]го|[еио]му|и?ями?|и?ях|[ыи]ми|ти?ь?|л[аио]?|ет|ит|ут|ют|ят|ешь|ишь|ете|ите|[аи]л[аио]?|ыва[а-я]{1,3}|ск[а-я]{2,3}|ость[юи]?|ости|енн[а-я]{2,3})$/;
  const stemsOf = word => {
    const endings = /^[\u0400-\u052f]/.test(word) ? RUSSIAN : ENGLISH, found = [];
    for (let cut = word.length - 1; cut > 2 && word.length - cut < 7; cut -= 1) {
      const base = word.slice(0, cut);
      const doubled = base.at(-1) === base.at(-2) ? base.slice(0, -1) : '';
      if (!endings.test(word.slice(cut))) continue;
      found.push(base, `${base}e`);
      if (doubled.length > 2) found.push(doubled);
      if (base.endsWith('y')) found.push(`${base.slice(0, -1)}i`);
    }
    if (word.endsWith('y') && word.length > 3) found.unshift(`${word.slice(0, -1)}i`);
    return found;
  };

  /* Numbers. */
  class Reader {
    constructor(bytes, at = 0) { this.bytes = bytes; this.at = at; this.bit = 0; }
    get isDone() { return this.at >= this.bytes.length; }
    byte() { return this.bytes[this.at++]; }
    number() {
      let number = 0, shift = 0, byte;
      do { byte = this.byte(); number += (byte & 127) * 2 ** shift; shift += 7; } while (byte > 127);
      return number;
    }
    text(length) { return new TextDecoder().decode(this.bytes.subarray(this.at, this.at += length)); }
    frontCoded(before) {
      const shared = this.number(), rest = this.number();
      return this.after(before, shared, rest);
    }
    after(before, shared, rest) {
      if (shared > before.length || /[^\0-\x7f]/.test(before)) {
        return new TextDecoder().decode(new TextEncoder().encode(before).subarray(0, shared)) + this.text(rest);
      }
      return before.slice(0, shared) + this.text(rest);
    }
    flag() {
      const flag = this.bytes[this.at] >> (7 - this.bit) & 1;
      if (this.bit === 7) { this.bit = 0; this.at += 1; } else this.bit += 1;
      return flag;
    }
    bits(count) {
      let number = 0;
      for (; count > 0; count -= 1) number = number * 2 + this.flag();
      return number;
    }
    rice(count) {
      const low = this.byte(), list = new Uint32Array(count);
      for (let at = 0; at < count; at += 1) {
        let high = 0;
        while (this.flag()) high += 1;
        list[at] = high * 2 ** low + this.bits(low);
      }
      return list;
    }
    /* The lengths of codes, two in a byte. */
    lengths(count) {
      const lengths = [];
      while (lengths.length < count) {
        const pair = this.byte();
        for (const length of [pair >> 4, pair & 15].slice(0, count - lengths.length)) {
          lengths.push(length < 15 ? length : this.byte());
        }
      }
      return lengths;
    }
  }

  /* Canonical codes: of one length, they count up in the order of the symbols. */
  class Codes {
    constructor(lengths) {
      this.symbols = [];
      this.firsts = [];
      for (let length = 1, code = 0; length <= Math.max(...lengths); length += 1, code *= 2) {
        const own = lengths.flatMap((it, symbol) => it === length ? [symbol] : []);
        this.firsts[length] = [code, own.length, this.symbols.length];
        this.symbols.push(...own);
        code += own.length;
      }
    }
    read(reader) {
      for (let length = 1, code = 0; length < this.firsts.length; length += 1) {
        code = code * 2 + reader.flag();
        const [first, count, at] = this.firsts[length];
        if (code - first < count) return this.symbols[at + code - first];
      }
      throw new Error('the index is damaged');
    }
  }

  class Model {
    constructor(reader) {
      const count = reader.number(), size = count + 2;
      this.letters = Array.from({ length: count }, () => String.fromCodePoint(reader.number()));
      const flags = Array.from({ length: Math.ceil(size / 8) }, () => reader.byte());
      const common = new Codes(reader.lengths(size));
      /* The codes used after each letter. */
      this.after = Array.from({ length: size }, (_, at) => flags[at >> 3] >> (at & 7) & 1 ? new Codes(reader.lengths(size)) : common);
      const lengths = reader.lengths(5);
      this.texts = [];
      for (const isWord of [true, false]) {
        const texts = [];
        for (let left = reader.number(); left > 0; left -= 1) {
          const pair = reader.byte();
          const [shared, rest] = pair === 255 ? [reader.number(), reader.number()] : [pair >> 4, pair & 15];
          texts.push(reader.after(texts.at(-1) ?? '', shared, rest));
        }
        lengths.push(...reader.lengths(texts.length));
        this.texts.push(...texts.map(text => ({ text, isWord })));
      }
      this.codes = new Codes(lengths);
    }
    spell(reader) {
      for (let text = '', symbol = 0;;) {
        symbol = this.after[symbol].read(reader);
        if (symbol === 0) return text;
        text += symbol === 1 ? String.fromCodePoint(reader.bits(21)) : this.letters[symbol - 2];
      }
    }
    unit(reader, spelled) {
      for (let text = '', afterWord = false, isCapital = false;;) {
        const symbol = this.codes.read(reader);
        if (symbol === 0) return text;
        if (symbol === 4) { isCapital = true; continue; }
        let piece = this.texts[symbol - 5];
        if (symbol === 3) piece = spelled[reader.bits(spelled.length < 2 ? 0 : 32 - Math.clz32(spelled.length - 1))];
        else if (symbol < 3) spelled.push(piece = { text: this.spell(reader), isWord: symbol === 1 });
        if (isCapital) piece = { text: piece.text.replace(/^./u, letter => letter.toUpperCase()), isWord: true };
        isCapital = false;
        text += afterWord && piece.isWord ? ` ${piece.text}` : piece.text;
        afterWord = piece.isWord;
      }
    }
  }

  /* Sums before each number, to find in which of several runs a number lies. */
  const sums = list => {
    const starts = new Uint32Array(list.length + 1);
    for (let at = 0; at < list.length; at += 1) starts[at + 1] = starts[at] + list[at];
    return starts;
  };
  /** The last place whose value is not beyond the sought one. */
  const lastNotAfter = (count, isAfter) => {
    let low = 0, high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(middle)) high = middle; else low = middle + 1;
    }
    return Math.max(0, low - 1);
  };
  const runOf = (starts, number) => lastNotAfter(starts.length - 1, at => starts[at] > number);

  /* How much is loaded to narrow a search, in bytes: beyond that, the most frequent words no longer count. */
  const BUDGET = 24_000;
  /* About what looking into a text costs: a phrase's further words are worth as much as the texts that they spare. */
  const TEXT = 3_000;
  const MOST_COMPLETIONS = 12;
  const BOOSTS = [3, 2.5, 1.2, 0];

  class Engine {
    constructor(load, manifest, head) {
      Object.assign(this, manifest);
      this.files = new Map();
      this.loadFile = load;
      const reader = new Reader(head), list = () => {
        const count = reader.number(), length = reader.number(), at = reader.at;
        const numbers = new Reader(head, at).rice(count);
        reader.at = at + length;
        return numbers;
      };
      const passages = list(), items = this.kinds.reduce((sum, kind) => sum + kind.count, 0);
      this.starts = sums(Array.from({ length: items }, (_, item) => this.fixed + (passages[item] ?? 0)));
      this.termStarts = sums(list());
      this.chunkStarts = sums(list());
      this.model = new Model(reader);
      this.kindStarts = sums(this.kinds.map(kind => kind.count));
      this.units = this.starts.at(-1);
    }
    file(name, read) {
      if (!this.files.has(name)) {
        const loading = this.loadFile(name).then(buffer => read(new Reader(new Uint8Array(buffer))));
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
     * `{ hits, counts, leftOut, phrases }`: hits the best first, already of the kinds and waves asked for; counts by kind,
     * before kinds were chosen; words that were left out because nothing has them beside the others.
     */
    async search(query, { isTyping = false, kinds, waves } = {}) {
      const asked = parse(query, isTyping);
      const meanings = await Promise.all(asked.words.map(({ raw, isPrefix }) => this.meaning(raw, isPrefix)));
      const known = meanings.filter(word => word.terms.length);
      const leftOut = meanings.filter(word => !word.terms.length);
      const names = asked.phrases.length ? new Map() : await this.named(words(query).join(' '));
      const found = await this.candidates(known, leftOut, asked.phrases);
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
      return { hits, counts, leftOut, known, phrases: asked.phrases };
    }

    /** For each item that has all words: the units that have any, and which. */
    async candidates(known, leftOut, phrases) {
      let found = new Map(), budget = BUDGET, isFirst = true;
      const phraseWords = new Set(phrases.flat());
      for (const word of [...known].sort((a, b) => a.count - b.count)) {
        const cost = word.terms.reduce((sum, term) => sum + this.cost(term.count), 0);
        const spared = phraseWords.has(word.form) ? found.size * TEXT : 0;
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

  /** `{ words: [{ raw, isPrefix }], phrases: [[form]] }`. Words of phrases are words too. */
  const parse = (query, isTyping) => {
    const found = [], phrases = [];
    const isOpen = isTyping && /[\p{Alphabetic}\p{N}\p{M}]$/u.test(query);
    const push = (text, isLast) => {
      const sought = pieces(text).filter(piece => piece.word);
      sought.forEach((piece, nth) => {
        const isPrefix = isLast && nth === sought.length - 1;
        if (!found.some(it => fold(it.raw) === piece.word && !it.isPrefix)) found.push({ raw: piece.text, isPrefix });
      });
      return sought.map(piece => piece.word);
    };
    const parts = query.split(/["“”„«»]/);
    parts.forEach((part, nth) => {
      const isPhrase = nth % 2 === 1 && nth < parts.length - 1;
      const own = push(part, isOpen && nth === parts.length - 1);
      if (isPhrase && own.length > 0) phrases.push(own);
    });
    // More words than bits of a number would tell nothing more.
    return { words: found.slice(0, 30), phrases };
  };

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

  const open = async load => {
    const [manifest, head] = await Promise.all([load('index.json'), load('head.bin')]);
    const read = JSON.parse(new TextDecoder().decode(manifest));
    if (read.format !== 1) throw new Error('the index has another format');
    return new Engine(load, read, new Uint8Array(head));
  };

  globalThis.SeedbookSearch = { open, fold, pieces };
})();
