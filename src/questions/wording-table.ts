import { groupMembers } from '../packed/groups.ts';
import { GrowingArray } from '../packed/growing-array.ts';
import { trigramsOf, weighTrigrams } from './trigrams.ts';

/** A thing's wording, before it is packed. */
export interface RawWording {
  readonly thing: number;
  /** Different words, in order. */
  readonly words: readonly number[];
  readonly weak: boolean;
  /** Skeletons of its telling words with blanks around them, for comparing by letters. */
  readonly letters: string;
}

/**
 * The wordings of all things as typed arrays, so that they cross threads without being copied. Lists of lists stand as one array with the offsets at which
 * each begins.
 */
export interface WordingTable {
  /** 1 for a wording that fits much else too. */
  readonly weak: Uint8Array;
  /** Words of wording `i`: `words[wordsFrom[i]] … words[wordsFrom[i + 1] - 1]`. */
  readonly wordsFrom: Uint32Array;
  readonly words: Uint32Array;
  /** By place in `words`: 1 where the word alone is a weak wording of the thing, and no other one of it. */
  readonly weakWords: Uint8Array;
  /** Wordings of thing `i`: from `wordingsFrom[i]` to `wordingsFrom[i + 1]`, as they are packed in order of things. */
  readonly wordingsFrom: Uint32Array;
  /** Things that have word `i` in a wording: from `postingsFrom[i]` to `postingsFrom[i + 1]`. */
  readonly postingsFrom: Uint32Array;
  readonly postings: Uint32Array;
  /** How many things have word `i` in a wording that is not weak; where none has, in any. */
  readonly frequency: Uint32Array;
  /** Trigrams of wording `i`, by hash. */
  readonly trigramsFrom: Uint32Array;
  readonly trigrams: Uint16Array;
  /** Inverse document frequency of each trigram over wordings, and the length of each wording's vector of them. */
  readonly trigramWeight: Float32Array;
  readonly trigramNorm: Float32Array;
}

/** Packs the wordings of so many things, in order of which they come. */
export function packWordings(things: number, raw: Iterable<RawWording>): WordingTable {
  const weak = new GrowingArray();
  const wordsFrom = new GrowingArray();
  const words = new GrowingArray();
  const wordingsFrom = new Uint32Array(things + 1);
  const trigramsFrom = new GrowingArray();
  const trigrams = new GrowingArray();
  for (const wording of raw) {
    weak.push(wording.weak ? 1 : 0);
    wordsFrom.push(words.length);
    for (const word of wording.words) words.push(word);
    trigramsFrom.push(trigrams.length);
    for (const trigram of trigramsOf(wording.letters)) trigrams.push(trigram);
    wordingsFrom[wording.thing + 1] = weak.length;
  }
  wordsFrom.push(words.length);
  trigramsFrom.push(trigrams.length);
  // Things without a wording end where the one before them ends.
  for (let thing = 1; thing <= things; thing++)
    wordingsFrom[thing] = Math.max(wordingsFrom[thing] ?? 0, wordingsFrom[thing - 1] ?? 0);
  const table = {
    weak: Uint8Array.from(weak.toArray()),
    wordsFrom: wordsFrom.toArray(),
    words: words.toArray(),
    wordingsFrom,
    trigramsFrom: trigramsFrom.toArray(),
    trigrams: Uint16Array.from(trigrams.toArray()),
  };
  return { ...table, ...findPostings(table), weakWords: findWeakWords(table), ...weighTrigrams(table) };
}

type Wordings = Pick<WordingTable, 'weak' | 'wordsFrom' | 'words' | 'wordingsFrom'>;

function findPostings({
  words,
  wordsFrom,
  wordingsFrom,
  weak,
}: Wordings): Pick<WordingTable, 'postings' | 'postingsFrom' | 'frequency'> {
  const size = words.reduce((most, word) => Math.max(most, word + 1), 0);
  const lastThing = new Int32Array(size).fill(-1);
  const held = { words: new GrowingArray(), things: new GrowingArray() };
  for (let thing = 0; thing + 1 < wordingsFrom.length; thing++) {
    const end = wordsFrom[wordingsFrom[thing + 1] ?? 0] ?? 0;
    for (let at = wordsFrom[wordingsFrom[thing] ?? 0] ?? 0; at < end; at++) {
      const word = words[at] ?? 0;
      if (lastThing[word] === thing) continue;
      lastThing[word] = thing;
      held.words.push(word);
      held.things.push(thing);
    }
  }
  const { from, members } = groupMembers(size, held.words.toArray(), held.things.toArray());
  const frequency = new Uint32Array(size);
  lastThing.fill(-1);
  for (let thing = 0; thing + 1 < wordingsFrom.length; thing++) {
    const last = wordingsFrom[thing + 1] ?? 0;
    for (let wording = wordingsFrom[thing] ?? 0; wording < last; wording++) {
      if (weak[wording] === 1) continue;
      for (const word of words.subarray(wordsFrom[wording], wordsFrom[wording + 1])) {
        if (lastThing[word] !== thing) frequency[word] = (frequency[word] ?? 0) + 1;
        lastThing[word] = thing;
      }
    }
  }
  for (let word = 0; word < size; word++)
    if (frequency[word] === 0) frequency[word] = (from[word + 1] ?? 0) - (from[word] ?? 0);
  return { postingsFrom: from, postings: members, frequency };
}

function findWeakWords({ words, wordsFrom, weak, wordingsFrom }: Wordings): Uint8Array {
  const found = new Uint8Array(words.length);
  for (let thing = 0; thing + 1 < wordingsFrom.length; thing++) {
    const alone = { weak: new Set<number>(), strong: new Set<number>() };
    const [first = 0, last = 0] = wordingsFrom.subarray(thing, thing + 2);
    for (let wording = first; wording < last; wording++) {
      const at = wordsFrom[wording] ?? 0;
      if ((wordsFrom[wording + 1] ?? 0) - at === 1)
        alone[weak[wording] === 1 ? 'weak' : 'strong'].add(words[at] ?? 0);
    }
    if (alone.weak.size === 0) continue;
    const end = wordsFrom[last] ?? 0;
    for (let at = wordsFrom[first] ?? 0; at < end; at++) {
      const word = words[at] ?? 0;
      if (alone.weak.has(word) && !alone.strong.has(word)) found[at] = 1;
    }
  }
  return found;
}

/** Number of things that have the word in a wording of their own. */
export function frequencyOf({ frequency }: WordingTable, word: number): number {
  return frequency[word] ?? 0;
}
