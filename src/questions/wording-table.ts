/** A thing's wording, before it is packed. */
export interface RawWording {
  readonly thing: number;
  /** Different words, in order. */
  readonly words: readonly number[];
  readonly weak: boolean;
  /** Skeletons of its telling words with blanks around them, for comparing by letters. */
  readonly letters: string;
}

/** Trigrams are told apart by a hash of so many values: a few of them meet by chance, which costs little. */
const TRIGRAMS = 1 << 16;

/**
 * The wordings of all things as typed arrays over one shared buffer, so that they cross threads without being copied. Lists of lists stand as one
 * array with the offsets at which each begins.
 */
export interface WordingTable {
  readonly buffer: SharedArrayBuffer;
  /** Thing of each wording. */
  readonly things: Uint32Array;
  readonly weak: Uint8Array;
  /** Words of wording `i`: `words[wordsFrom[i]] … words[wordsFrom[i + 1] - 1]`. */
  readonly wordsFrom: Uint32Array;
  readonly words: Uint32Array;
  /** Wordings of thing `i`: from `wordingsFrom[i]` to `wordingsFrom[i + 1]`, as they are packed in order of things. */
  readonly wordingsFrom: Uint32Array;
  /** Wordings that hold word `i`. */
  readonly postingsFrom: Uint32Array;
  readonly postings: Uint32Array;
  /** Number of things that hold word `i`. */
  readonly frequency: Uint32Array;
  /** Trigrams of wording `i`, by hash. */
  readonly trigramsFrom: Uint32Array;
  readonly trigrams: Uint16Array;
  /** Inverse document frequency of each trigram over wordings, and the length of each wording's vector of them. */
  readonly trigramWeight: Float32Array;
  readonly trigramNorm: Float32Array;
}

/** Packs wordings, which stand in order of things. `words` is the number of words in the vocabulary. */
export function packWordings(things: number, words: number, raw: readonly RawWording[]): WordingTable {
  const letters = raw.map((one) => trigramsOf(one.letters));
  const total = (lists: readonly { readonly length: number }[]): number =>
    lists.reduce((sum, { length }) => sum + length, 0);
  const wordTotal = total(raw.map((one) => one.words));
  const table = allocate({
    things: raw.length,
    weak: raw.length,
    wordsFrom: raw.length + 1,
    words: wordTotal,
    wordingsFrom: things + 1,
    postingsFrom: words + 1,
    postings: wordTotal,
    frequency: words,
    trigramsFrom: raw.length + 1,
    trigrams: total(letters),
    trigramWeight: TRIGRAMS,
    trigramNorm: raw.length,
  });
  fillWordings(table, raw);
  fillPostings(table, raw);
  fillTrigrams(table, letters);
  return table;
}

type Sizes = Readonly<Record<Exclude<keyof WordingTable, 'buffer'>, number>>;

/** One buffer with a place for every array, each on a boundary of four bytes. */
function allocate(sizes: Sizes): WordingTable {
  const bytes: Readonly<Record<keyof Sizes, number>> = {
    things: 4,
    weak: 1,
    wordsFrom: 4,
    words: 4,
    wordingsFrom: 4,
    postingsFrom: 4,
    postings: 4,
    frequency: 4,
    trigramsFrom: 4,
    trigrams: 2,
    trigramWeight: 4,
    trigramNorm: 4,
  };
  const places = new Map<keyof Sizes, number>();
  let end = 0;
  for (const [name, size] of Object.entries(sizes) as [keyof Sizes, number][]) {
    places.set(name, end);
    end += Math.ceil((size * bytes[name]) / 4) * 4;
  }
  const buffer = new SharedArrayBuffer(end);
  const at = (name: keyof Sizes): [SharedArrayBuffer, number, number] => [
    buffer,
    places.get(name) ?? 0,
    sizes[name],
  ];
  return {
    buffer,
    things: new Uint32Array(...at('things')),
    weak: new Uint8Array(...at('weak')),
    wordsFrom: new Uint32Array(...at('wordsFrom')),
    words: new Uint32Array(...at('words')),
    wordingsFrom: new Uint32Array(...at('wordingsFrom')),
    postingsFrom: new Uint32Array(...at('postingsFrom')),
    postings: new Uint32Array(...at('postings')),
    frequency: new Uint32Array(...at('frequency')),
    trigramsFrom: new Uint32Array(...at('trigramsFrom')),
    trigrams: new Uint16Array(...at('trigrams')),
    trigramWeight: new Float32Array(...at('trigramWeight')),
    trigramNorm: new Float32Array(...at('trigramNorm')),
  };
}

function fillWordings(table: WordingTable, raw: readonly RawWording[]): void {
  let at = 0;
  for (const [i, { thing, words, weak }] of raw.entries()) {
    table.things[i] = thing;
    table.weak[i] = weak ? 1 : 0;
    table.wordsFrom[i] = at;
    for (const word of words) table.words[at++] = word;
    table.wordingsFrom[thing + 1] = i + 1;
  }
  table.wordsFrom[raw.length] = at;
  // Things without a wording end where the one before them ends.
  for (let thing = 1; thing < table.wordingsFrom.length; thing++)
    table.wordingsFrom[thing] = Math.max(table.wordingsFrom[thing] ?? 0, table.wordingsFrom[thing - 1] ?? 0);
}

function fillPostings(table: WordingTable, raw: readonly RawWording[]): void {
  const { postings, postingsFrom, frequency } = table;
  for (const { words } of raw)
    for (const word of words) postingsFrom[word + 1] = (postingsFrom[word + 1] ?? 0) + 1;
  for (let word = 1; word < postingsFrom.length; word++)
    postingsFrom[word] = (postingsFrom[word] ?? 0) + (postingsFrom[word - 1] ?? 0);
  const next = postingsFrom.slice();
  const lastThing = new Int32Array(frequency.length).fill(-1);
  for (const [i, { words, thing }] of raw.entries()) {
    for (const word of words) {
      const place = next[word] ?? 0;
      postings[place] = i;
      next[word] = place + 1;
      if (lastThing[word] !== thing) {
        lastThing[word] = thing;
        frequency[word] = (frequency[word] ?? 0) + 1;
      }
    }
  }
}

function fillTrigrams(table: WordingTable, letters: readonly Uint16Array[]): void {
  const { trigrams, trigramsFrom, trigramWeight, trigramNorm } = table;
  let at = 0;
  for (const [i, own] of letters.entries()) {
    trigramsFrom[i] = at;
    trigrams.set(own, at);
    at += own.length;
    for (const one of own) trigramWeight[one] = (trigramWeight[one] ?? 0) + 1;
  }
  trigramsFrom[letters.length] = at;
  for (let one = 0; one < TRIGRAMS; one++)
    trigramWeight[one] = Math.log(1 + letters.length / Math.max(0.5, trigramWeight[one] ?? 0));
  for (const [i, own] of letters.entries())
    trigramNorm[i] = Math.sqrt(own.reduce((sum, one) => sum + (trigramWeight[one] ?? 0) ** 2, 0));
}

/** The different trigrams of a text, hashed. */
export function trigramsOf(text: string): Uint16Array {
  const found = new Set<number>();
  for (let i = 0; i + 3 <= text.length; i++) {
    const hash = text.charCodeAt(i) * 7919 + text.charCodeAt(i + 1) * 911 + text.charCodeAt(i + 2) * 31;
    found.add(hash % TRIGRAMS);
  }
  return Uint16Array.from(found);
}
