/* Seedbook: takes texts and queries apart into words, for the search page. */
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

  globalThis.SeedbookSearch = { BREAK, fold, pieces, words, isBefore, inLatin, stemsOf, parse };
})();
