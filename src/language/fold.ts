import { isCyrillic } from './script.ts';

/** Letters of Cyrillic (Kazakh and Russian) and of the Latin spellings of Kazakh, each to its skeleton. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', ж: 'j', з: 'z' },
  ...{
    и: 'i',
    й: 'i',
    і: 'i',
    ы: 'i',
    к: 'k',
    қ: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    ң: 'n',
    о: 'o',
    ө: 'o',
    п: 'p',
  },
  ...{
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ұ: 'u',
    ү: 'u',
    ф: 'f',
    х: 'h',
    һ: 'h',
    ц: 'c',
    ч: 'c',
    ш: 's',
    щ: 's',
  },
  ...{ ъ: '', ь: '', ю: 'iu', я: 'ia', ї: 'i', є: 'e' },
  ...{ q: 'k', w: 'u', x: 'h', y: 'i', ı: 'i', ß: 's', æ: 'a', ø: 'o', ə: 'a', "'": '' },
};

/** Accented letters of the 2018 Kazakh alphabet that plain stripping of accents would get wrong. */
const KAZAKH_2018: Readonly<Record<string, string>> = { ý: 'u', ǵ: 'g', ń: 'n' };

/** Letters of the two scripts that look alike, for words typed in a mixture of both. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і', k: 'к', m: 'м', t: 'т', h: 'һ' },
};

/** Spellings of one sound by several letters; applied to the skeleton, so that both scripts agree. */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  // At the end it is an English plural (residents): Russian words that end so are met by `endingInC`.
  [/ch|ts(?!$)/g, 'c'],
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ng/g, 'n'],
];

/** "5,50" and "5.5" are one number. */
const DECIMAL = /^\d+[.,]\d+$/;

/**
 * Folds a normalised word to an ASCII skeleton in which Kazakh letters, their Russian replacements and all Latin
 * spellings in use (2017-2021 alphabets, informal) coincide: `ұйымдар`, `уйымдар`, `uiymdar` are all `uimdar`.
 * Idempotent. Table: usual transliterations, doubles collapsed.
 */
export function fold(word: string): string {
  if (word.length > LONGEST_REMEMBERED) return computeFold(word);
  const known = REMEMBERED.get(word);
  if (known !== undefined) return known;
  const folded = computeFold(word);
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(word, folded);
  return folded;
}

/** Words seen last: wordings are made of the same words many times over. */
const MOST_REMEMBERED = 20_000;
/** A longer one would keep the whole message from which the engine has cut it. */
const LONGEST_REMEMBERED = 12;
const REMEMBERED = new Map<string, string>();

function computeFold(word: string): string {
  if (DECIMAL.test(word)) return word.replace(',', '.').replace(/\.?0+$/, '');
  const oneScript = isCyrillic(word) ? mapLetters(word, LOOK_ALIKES) : word.replace(/yo/g, 'e');
  let skeleton = '';
  for (const letter of oneScript) {
    const plain = LETTERS[letter] ?? KAZAKH_2018[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
    skeleton += LETTERS[plain] ?? plain;
  }
  return reduce(skeleton);
}

/** The skeleton that a word in Latin letters has if its "ts" at the end is one sound, as in Russian "mesyats" (месяц); undefined for other words. */
export function endingInC(folded: string): string | undefined {
  return folded.endsWith('ts') ? `${folded.slice(0, -2)}c` : undefined;
}

/** Repeats the reductions until nothing changes: one may lay bare another ("tss"). Each pass shortens the word. */
function reduce(skeleton: string): string {
  let reduced = skeleton;
  for (const [spelling, letter] of DIGRAPHS) reduced = reduced.replace(spelling, letter);
  reduced = reduced.replace(/([a-z])\1+/g, '$1');
  return reduced === skeleton ? reduced : reduce(reduced);
}

function mapLetters(word: string, table: Readonly<Record<string, string>>): string {
  let mapped = '';
  for (const letter of word) mapped += table[letter] ?? letter;
  return mapped;
}
