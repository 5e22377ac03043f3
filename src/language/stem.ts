import { type EndingTree, growEndingTree, LETTER_A, LETTERS } from './ending-tree.ts';
import type { Language } from './language.ts';

const list = (endings: string): EndingTree => growEndingTree(endings.split(/\s+/));

/**
 * Regular endings, as skeletons, and how many of them may follow one another. Endings that turn a meaning round (Kazakh -сыз/-сіз
 * "without", -ма/-ме "not") or make another word (-лық) are left out on purpose.
 */
const ENDINGS: Readonly<Record<Language, { readonly endings: EndingTree; readonly chain: number }>> = {
  kk: {
    chain: 4,
    endings: list(`lar ler dar der tar ter nin din tin ga ge ka ke na ne ni di ti n da de ta te nda nde
      dan den tan ten nan nen men ben pen i si im in imiz miz niz iniz ar er
      dagi degi tagi tegi ndagi ndegi gi ki li il adi edi idi atin etin itin gan gen kan ken ip up u
      ude uda udi ui sa se ina ine inda inde inan inen inin indagi indegi a e ai ei`),
  },
  ru: {
    chain: 1,
    endings: list(`a ia i e u iu o oi ei om em ami iami am iam ah iah ov ev ie ogo ego omu emu im imi ih
      aia uiu iuiu oe iaia oiu eiu et it ut iut at iat l la lo li t sia s ala alo ali ila ilo ili
      ecia icia ucia iucia acia iacia alas alos alis ilas ilos ilis`),
  },
  en: { chain: 1, endings: list('s es ed d in is') },
};
const SHORTEST_STEM = 3;

/**
 * The stems that a folded word may have in a language: the word itself and what is left when regular endings are taken off it, chains
 * of them for Kazakh. Two words are forms of one another when they share a stem of one language. No stem is shorter than
 * three letters; words of three letters or with digits have themselves alone.
 */
export function stems(folded: string, language: Language): ReadonlySet<string> {
  return new Set(stemLengths(folded, language).map((length) => folded.slice(0, length)));
}

/** The lengths of these stems, each a beginning of the word: first the word itself, then those reached by taking off one ending, then by two. */
export function stemLengths(folded: string, language: Language): readonly number[] {
  const found = [folded.length];
  if (folded.length <= SHORTEST_STEM || /\d/.test(folded)) return found;
  const { endings, chain } = ENDINGS[language];
  let from = 0;
  for (let taken = 0; taken < chain; taken++) {
    const end = found.length;
    for (; from < end; from++) takeEndings(folded, found[from] ?? 0, endings, found);
    if (found.length === end) break;
  }
  return found;
}

/** Adds what is left of a word's first `length` letters without one ending, the shortest ending first. */
function takeEndings(folded: string, length: number, { next, isEnding }: EndingTree, found: number[]): void {
  let node = 0;
  for (let left = length - 1; left >= SHORTEST_STEM; left--) {
    const letter = folded.charCodeAt(left) - LETTER_A;
    if (letter < 0 || letter >= LETTERS) return;
    node = next[node * LETTERS + letter] ?? 0;
    if (node === 0) return;
    if (isEnding[node] === 1 && !found.includes(left)) found.push(left);
  }
}
