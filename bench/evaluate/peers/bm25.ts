import { indicatorsOf, type Peer } from './peer.ts';

/** Saturation of a word's frequency and weight of a text's length, as usual. */
const K1 = 1.2;
const B = 0.75;
const FOUND = 50;

/** BM25 over words as they are written (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). */
export const bm25: Peer = {
  name: 'BM25 over words',
  index(texts) {
    const lengths: number[] = [];
    const postings = new Map<string, Map<number, number>>();
    for (const [i, { text }] of texts.entries()) {
      const words = wordsOf(text);
      lengths.push(words.length);
      for (const word of words) {
        const standing = postings.get(word) ?? new Map<number, number>();
        postings.set(word, standing.set(i, (standing.get(i) ?? 0) + 1));
      }
    }
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return (question) => {
      const scores = new Map<number, number>();
      for (const word of new Set(wordsOf(question))) {
        const standing = postings.get(word) ?? new Map<number, number>();
        const idf = Math.log(1 + (texts.length - standing.size + 0.5) / (standing.size + 0.5));
        for (const [i, frequency] of standing) {
          const norm = K1 * (1 - B + (B * (lengths[i] ?? 0)) / average);
          scores.set(i, (scores.get(i) ?? 0) + (idf * frequency * (K1 + 1)) / (frequency + norm));
        }
      }
      const ranked = [...scores].sort((a, b) => b[1] - a[1]).slice(0, FOUND);
      return indicatorsOf(ranked.map(([i]) => texts[i]));
    };
  },
};

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
