import { isCyrillic } from '../language/script.ts';

const WORDS = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/gu;

/** A word that looks right and is not: nobody who types it properly would find it. */
export interface Misspelling {
  readonly word: string;
  readonly message: string;
}

const MIXED = /\p{Script=Cyrillic}\p{M}*\p{Script=Latin}|\p{Script=Latin}\p{M}*\p{Script=Cyrillic}/u;

/** False where no word of a text is misspelled: quicker than to look at each. */
export function mayBeMisspelled(text: string): boolean {
  return MIXED.test(text) || text !== text.normalize('NFC');
}

/** Words that mix Cyrillic with Latin letters, and words whose letters are taken apart (not in Unicode's form NFC). */
export function findMisspellings(text: string): readonly Misspelling[] {
  const mayMix = isCyrillic(text) && text.search(LATIN) >= 0;
  if (!mayMix && text === text.normalize('NFC')) return [];
  const found: Misspelling[] = [];
  for (const [word] of text.matchAll(WORDS)) {
    const latin = isCyrillic(word) ? [...new Set(word.match(LATIN))] : [];
    if (latin.length > 0) {
      const letters = latin.map((letter) => `"${letter}"`).join(', ');
      const message = `"${word}" is in Cyrillic but has ${letters} in Latin. Type it again; a Latin abbreviation takes a hyphen before its ending.`;
      found.push({ word, message });
    } else if (word !== word.normalize('NFC')) {
      const message = `"${word}" has letters made of two characters (й as и and a mark). Type it again, or save the text in Unicode NFC.`;
      found.push({ word, message });
    }
  }
  return found;
}
