import type { Language } from './language.ts';

const list = (endings: string): ReadonlySet<string> => new Set(endings.split(/\s+/));

/**
 * Regular endings, as skeletons, and how many of them may follow one another. Endings that turn a meaning round (Kazakh -сыз/-сіз
 * "without", -ма/-ме "not") or make another word (-лық) are left out on purpose.
 */
const ENDINGS: Readonly<Record<Language, { readonly endings: ReadonlySet<string>; readonly chain: number }>> =
  {
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
const LONGEST = 7;
const SHORTEST_STEM = 3;

/**
 * The stems that a folded word may have in a language: the word itself and what is left when regular endings are taken off it, chains
 * of them for Kazakh. Two words are forms of one another when they share a stem of one language. No stem is shorter than
 * three letters; words of three letters or with digits have themselves alone.
 */
export function stems(folded: string, language: Language): ReadonlySet<string> {
  const remembered = REMEMBERED[language];
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const found = new Set([folded]);
  const { endings, chain } = ENDINGS[language];
  if (folded.length > SHORTEST_STEM && !/\d/.test(folded)) strip(folded, endings, chain, found);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(folded, found);
  return found;
}

/** Stems of the words seen last: a message's words are looked up many times over. */
const MOST_REMEMBERED = 20_000;
const REMEMBERED: Readonly<Record<Language, Map<string, ReadonlySet<string>>>> = {
  kk: new Map(),
  ru: new Map(),
  en: new Map(),
};

/** Adds what is left with one ending taken off, then with two, so that each stem is reached by the shortest chain. */
function strip(word: string, endings: ReadonlySet<string>, chain: number, found: Set<string>): void {
  let last: readonly string[] = [word];
  for (let taken = 0; taken < chain; taken++) {
    const next = last.flatMap((stem) => withoutEnding(stem, endings)).filter((stem) => !found.has(stem));
    for (const stem of next) found.add(stem);
    last = next;
  }
}

function withoutEnding(word: string, endings: ReadonlySet<string>): readonly string[] {
  const longest = Math.min(LONGEST, word.length - SHORTEST_STEM);
  return Array.from({ length: Math.max(0, longest) }, (_, i) => i + 1)
    .filter((cut) => endings.has(word.slice(-cut)))
    .map((cut) => word.slice(0, -cut));
}
