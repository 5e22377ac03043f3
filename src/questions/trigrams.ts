import type { WordingTable } from './wording-table.ts';

/** Trigrams are told apart by a hash of so many values: a few of them meet by chance, which costs little. */
export const TRIGRAMS = 1 << 16;

/** By trigram: the text in which it was last seen, counted from 1. Kept between texts, as emptying it costs more than most texts do. */
const lastSeen = new Uint32Array(TRIGRAMS);
let texts = 0;

/** The different trigrams of a text, hashed, in order. */
export function trigramsOf(text: string): readonly number[] {
  if (texts === 0xffffffff) {
    lastSeen.fill(0);
    texts = 0;
  }
  texts += 1;
  const found: number[] = [];
  for (let i = 0; i + 3 <= text.length; i++) {
    const hash = text.charCodeAt(i) * 7919 + text.charCodeAt(i + 1) * 911 + text.charCodeAt(i + 2) * 31;
    const trigram = hash % TRIGRAMS;
    if (lastSeen[trigram] === texts) continue;
    lastSeen[trigram] = texts;
    found.push(trigram);
  }
  return found;
}

type Trigrams = Pick<WordingTable, 'trigrams' | 'trigramsFrom'>;

/** Weighs trigrams by inverse document frequency over the wordings. */
export function weighTrigrams({
  trigrams,
  trigramsFrom,
}: Trigrams): Pick<WordingTable, 'trigramWeight' | 'trigramNorm'> {
  const wordings = trigramsFrom.length - 1;
  const trigramWeight = new Float32Array(TRIGRAMS);
  for (const one of trigrams) trigramWeight[one] = (trigramWeight[one] ?? 0) + 1;
  for (let one = 0; one < TRIGRAMS; one++)
    trigramWeight[one] = Math.log(1 + wordings / Math.max(0.5, trigramWeight[one] ?? 0));
  const trigramNorm = new Float32Array(wordings);
  for (let wording = 0; wording < wordings; wording++) {
    let square = 0;
    const end = trigramsFrom[wording + 1] ?? 0;
    for (let at = trigramsFrom[wording] ?? 0; at < end; at++)
      square += (trigramWeight[trigrams[at] ?? 0] ?? 0) ** 2;
    trigramNorm[wording] = Math.sqrt(square);
  }
  return { trigramWeight, trigramNorm };
}
