/* Seedbook: reads the files of the index that `src/render/search` writes, for the search page. */
(() => {
  'use strict';

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
    align() {
      if (this.bit) { this.bit = 0; this.at += 1; }
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
      this.symbols = new Map(this.letters.map((letter, at) => [letter, at + 2]));
      const flags = Array.from({ length: Math.ceil(size / 8) }, () => reader.byte());
      const common = new Codes(reader.lengths(size));
      /* The codes used after each letter. */
      this.after = Array.from({ length: size }, (_, at) => flags[at >> 3] >> (at & 7) & 1 ? new Codes(reader.lengths(size)) : common);
      const lengths = reader.lengths(5);
      this.texts = [];
      for (const isWord of [true, false]) {
        const texts = [];
        for (let left = reader.number(); left > 0; left -= 1) {
          let shared = reader.bits(4);
          if (shared === 15) shared = reader.bits(16);
          texts.push(this.spell(reader, [...texts.at(-1) ?? ''].slice(0, shared)));
        }
        reader.align();
        lengths.push(...reader.lengths(texts.length));
        this.texts.push(...texts.map(text => ({ text, isWord })));
      }
      this.codes = new Codes(lengths);
    }
    /* The word that begins with these letters, the rest of it spelled. */
    spell(reader, letters = []) {
      for (let text = letters.join(''), symbol = letters.length ? this.symbols.get(letters.at(-1)) ?? 1 : 0;;) {
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

  Object.assign(globalThis.SeedbookSearch, { Reader, Model, sums, lastNotAfter, runOf });
})();
