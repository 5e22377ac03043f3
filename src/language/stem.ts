/**
 * Regular endings of Kazakh, Russian and English, as skeletons. Endings that turn a meaning round
 * (Kazakh -сыз/-сіз "without", -ма/-ме "not") are left out on purpose.
 */
const KAZAKH = [
  ...['lar', 'ler', 'dar', 'der', 'tar', 'ter'],
  ...[
    'nin',
    'din',
    'tin',
    'ga',
    'ge',
    'ka',
    'ke',
    'na',
    'ne',
    'ni',
    'di',
    'ti',
    'n',
    'da',
    'de',
    'ta',
    'te',
    'nda',
    'nde',
  ],
  ...['dan', 'den', 'tan', 'ten', 'nan', 'nen', 'men', 'ben', 'pen'],
  ...['i', 'si', 'im', 'in', 'imiz', 'miz', 'niz', 'iniz'],
  ...[
    'lik',
    'dik',
    'tik',
    'ligi',
    'digi',
    'tigi',
    'dagi',
    'degi',
    'tagi',
    'tegi',
    'ndagi',
    'ndegi',
    'gi',
    'ki',
    'li',
  ],
  ...[
    'adi',
    'edi',
    'idi',
    'atin',
    'etin',
    'itin',
    'gan',
    'gen',
    'kan',
    'ken',
    'ip',
    'up',
    'u',
    'ude',
    'uda',
    'udi',
    'ui',
    'sa',
    'se',
  ],
  ...['ina', 'ine', 'inda', 'inde', 'inan', 'inen', 'inin', 'indagi', 'indegi', 'a', 'e', 'ai', 'ei'],
];
const RUSSIAN = [
  ...[
    'a',
    'ia',
    'i',
    'e',
    'u',
    'iu',
    'o',
    'oi',
    'ei',
    'om',
    'em',
    'ami',
    'iami',
    'am',
    'iam',
    'ah',
    'iah',
    'ov',
    'ev',
  ],
  ...[
    'ie',
    'ogo',
    'ego',
    'omu',
    'emu',
    'im',
    'imi',
    'ih',
    'aia',
    'uiu',
    'iuiu',
    'oe',
    'ei',
    'iaia',
    'oiu',
    'eiu',
  ],
  ...[
    'et',
    'it',
    'ut',
    'iut',
    'at',
    'iat',
    'l',
    'la',
    'lo',
    'li',
    't',
    'sia',
    's',
    'ala',
    'alo',
    'ali',
    'ila',
    'ilo',
    'ili',
    'etsia',
    'itsia',
    'utsia',
    'iutsia',
    'atsia',
    'iatsia',
    'ecia',
    'icia',
    'ucia',
    'iucia',
    'acia',
    'alas',
    'alos',
    'alis',
    'ilas',
    'ilos',
    'ilis',
  ],
];
const ENGLISH = ['s', 'es', 'ed', 'd', 'in', 'is'];

const ENDINGS = [
  { endings: new Set(KAZAKH), depth: 4 },
  { endings: new Set(RUSSIAN), depth: 1 },
  { endings: new Set(ENGLISH), depth: 1 },
];
const LONGEST = 7;
const SHORTEST_STEM = 3;

/**
 * The stems that a folded word may have: the word itself and what is left when regular endings are taken off it,
 * chains of them for Kazakh. Two words are forms of one another when they share a stem. No stem is shorter than
 * three letters; words of three letters or with digits have themselves alone.
 */
export function stems(folded: string): ReadonlySet<string> {
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const found = new Set([folded]);
  if (folded.length > SHORTEST_STEM && !/\d/.test(folded)) {
    for (const { endings, depth } of ENDINGS) strip(folded, endings, depth, found);
  }
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(folded, found);
  return found;
}

/** Stems of the words seen last: a message's words are looked up many times over. */
const REMEMBERED = 20_000;
const remembered = new Map<string, ReadonlySet<string>>();

function strip(word: string, endings: ReadonlySet<string>, depth: number, found: Set<string>): void {
  if (depth === 0) return;
  for (let cut = 1; cut <= LONGEST && word.length - cut >= SHORTEST_STEM; cut++) {
    if (!endings.has(word.slice(-cut))) continue;
    const stem = word.slice(0, -cut);
    if (found.has(stem)) continue;
    found.add(stem);
    strip(stem, endings, depth - 1, found);
  }
}
