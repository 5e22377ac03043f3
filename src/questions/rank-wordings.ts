import { trigramsOf, type WordingTable } from './wording-table.ts';

/** A word that a message says, with how surely: one of those that a token may stand for. */
export interface SaidWord {
  readonly word: number;
  readonly strength: number;
}

/** A thing with how well it meets a message, 0-1, compared to the best one. */
export interface Ranked {
  readonly thing: number;
  readonly rank: number;
}

/** Constants of Okapi BM25 (Robertson and Zaragoza 2009); `LENGTH` is lower than usual, since short titles are compared with long descriptions. */
const SATURATION = 1.2;
const LENGTH = 0.5;
/** Share of the letters in a rank; the rest is the words'. */
const LETTERS = 0.5;
/** Words that more than this share of the things have bring up no things by themselves: they only rank those that others brought up. */
const TOO_COMMON = 0.05;
/** So many things are compared by all their words and letters. */
const COMPARED = 200;
/** With fewer things than this found by telling words, common ones bring up things too. */
const TOO_FEW = 40;

/**
 * Ranks the things whose wordings a message speaks of: by words (BM25 over wordings, the best wording of each thing) and by letters (cosine of trigrams), which
 * sees compounds and spellings that words do not. `said` holds, for each token, the words that it may stand for; `letters` the skeletons of the telling ones.
 */
export function rankWordings(
  table: WordingTable,
  said: readonly (readonly SaidWord[])[],
  letters: string,
  things: number,
): readonly Ranked[] {
  const found = candidates(table, said, things, TOO_COMMON * things);
  const enough = found.length >= TOO_FEW ? found : candidates(table, said, things, things);
  const weights = wordWeights(table, said, things);
  const average = table.words.length / Math.max(1, table.things.length);
  const compareLetters = comparerOf(table, letters);
  const compared = enough.map((thing) => {
    let words = 0;
    let likeness = 0;
    const end = table.wordingsFrom[thing + 1] ?? 0;
    for (let wording = table.wordingsFrom[thing] ?? 0; wording < end; wording++) {
      words = Math.max(words, wordScore(table, wording, weights, average));
      likeness = Math.max(likeness, compareLetters(wording));
    }
    return { thing, words, likeness };
  });
  const most = Math.max(Number.MIN_VALUE, ...compared.map(({ words }) => words));
  return compared
    .map(({ thing, words, likeness }) => ({
      thing,
      rank: (1 - LETTERS) * (words / most) + LETTERS * likeness,
    }))
    .sort((a, b) => b.rank - a.rank);
}

/** The things that say most of the message's words, of words that at most `most` things have. */
function candidates(
  { postings, postingsFrom, things: thingOf, frequency }: WordingTable,
  said: readonly (readonly SaidWord[])[],
  things: number,
  most: number,
): readonly number[] {
  const score = new Float32Array(things);
  const lastToken = new Int32Array(things).fill(-1);
  const touched: number[] = [];
  for (const [token, words] of said.entries()) {
    for (const { word, strength } of words) {
      const held = frequency[word] ?? 0;
      if (held === 0 || held > most) continue;
      const weight = Math.log(1 + things / held) * strength;
      const end = postingsFrom[word + 1] ?? 0;
      for (let at = postingsFrom[word] ?? 0; at < end; at++) {
        const thing = thingOf[postings[at] ?? 0] ?? 0;
        if (lastToken[thing] === token) continue;
        if (lastToken[thing] === -1) touched.push(thing);
        lastToken[thing] = token;
        score[thing] = (score[thing] ?? 0) + weight;
      }
    }
  }
  return touched.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0)).slice(0, COMPARED);
}

/** A word said, by which token and with what weight (inverse document frequency over things). */
interface Weight {
  readonly token: number;
  readonly weight: number;
}

function wordWeights(
  { frequency }: WordingTable,
  said: readonly (readonly SaidWord[])[],
  things: number,
): ReadonlyMap<number, Weight> {
  const weights = new Map<number, Weight>();
  for (const [token, words] of said.entries()) {
    for (const { word, strength } of words) {
      const held = frequency[word] ?? 0;
      if (held === 0) continue;
      const weight = Math.log(1 + things / held) * strength;
      if ((weights.get(word)?.weight ?? 0) < weight) weights.set(word, { token, weight });
    }
  }
  return weights;
}

/** BM25 of one wording: each token counts once, with the best of the words that it may stand for. */
function wordScore(
  { words, wordsFrom }: WordingTable,
  wording: number,
  weights: ReadonlyMap<number, Weight>,
  average: number,
): number {
  const from = wordsFrom[wording] ?? 0;
  const end = wordsFrom[wording + 1] ?? 0;
  const byToken = new Map<number, number>();
  for (let at = from; at < end; at++) {
    const said = weights.get(words[at] ?? 0);
    if (said !== undefined && (byToken.get(said.token) ?? 0) < said.weight)
      byToken.set(said.token, said.weight);
  }
  let sum = 0;
  for (const weight of byToken.values()) sum += weight;
  const length = 1 - LENGTH + (LENGTH * (end - from)) / average;
  return (sum * (SATURATION + 1)) / (1 + SATURATION * length);
}

/** Compares the letters of a message with those of a wording: cosine of their trigrams, 0-1. */
function comparerOf(table: WordingTable, letters: string): (wording: number) => number {
  const { trigrams, trigramsFrom, trigramWeight, trigramNorm } = table;
  const own = trigramsOf(letters);
  const weights = new Float32Array(trigramWeight.length);
  let square = 0;
  for (const one of own) {
    const weight = trigramWeight[one] ?? 0;
    weights[one] = weight * weight;
    square += weight * weight;
  }
  const norm = Math.sqrt(square);
  return (wording) => {
    const end = trigramsFrom[wording + 1] ?? 0;
    let dot = 0;
    for (let at = trigramsFrom[wording] ?? 0; at < end; at++) dot += weights[trigrams[at] ?? 0] ?? 0;
    const length = norm * (trigramNorm[wording] ?? 0);
    return length === 0 ? 0 : dot / length;
  };
}
