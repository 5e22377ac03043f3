/**
 * Names of several words that everybody also writes in a few letters, in all their forms; as many words they would weigh as several things. Full stops within
 * them would end sentences.
 */
const ABBREVIATED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:п\. ?п|п\. ?т|p\. ?p)(?:\.|(?!\p{L}))/gu, 'пп'],
  [/валов\p{L}+ внутренн\p{L}+ продукт\p{L}*/gu, 'ввп'],
  [/валов\p{L}+ региональн\p{L}+ продукт\p{L}*/gu, 'врп'],
  [/валов\p{L}+ национальн\p{L}+ доход\p{L}*/gu, 'внд'],
  [/(?:жалпы ішкі|ішкі жалпы) өнім\p{L}*/gu, 'жіө'],
  [/жалпы өңірлік өнім\p{L}*/gu, 'жөө'],
  [/жалпы ұлттық табыс\p{L}*/gu, 'жұт'],
  [/gross domestic products?/g, 'gdp'],
  [/gross regional products?/g, 'grp'],
  [/gross national income/g, 'gni'],
];

/** Abbreviations whose full stops end no sentence. */
const STOPPED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})т\. ?е\.?(?!\p{L})/gu, 'то есть'],
  [/(?<!\p{L})i\. ?e\.?(?!\p{L})/gu, 'ie'],
];

/** Writes names in these letters, and "т. е." without its full stops. `text` is in small letters. */
export function abbreviate(text: string): string {
  const whole = /[тi]\. ?[еe]/.test(text)
    ? STOPPED.reduce((rest, [stopped, words]) => rest.replace(stopped, words), text)
    : text;
  if (!/валов|жалпы|gross|п\.|p\./.test(whole)) return whole;
  return ABBREVIATED.reduce((short, [name, letters]) => short.replace(name, letters), whole);
}
