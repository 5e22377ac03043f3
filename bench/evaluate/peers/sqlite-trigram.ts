import Database from 'better-sqlite3';
import { indicatorsOf, type Peer } from './peer.ts';

const FOUND = 50;

/** SQLite FTS5 with its trigram tokenizer (https://www.sqlite.org/fts5.html): any of the question's trigrams, ranked by bm25. */
export const sqliteTrigram: Peer = {
  name: 'SQLite FTS5 trigram',
  index(texts) {
    const database = new Database(':memory:');
    database.exec(`CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'trigram')`);
    const insert = database.prepare<[number, string]>('INSERT INTO texts (rowid, text) VALUES (?, ?)');
    database.transaction(() => {
      for (const [i, { text }] of texts.entries()) insert.run(i + 1, text);
    })();
    const select = database.prepare<[string, number], { rowid: number }>(
      'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?',
    );
    return (question) => {
      const match = trigramsOf(question)
        .map((trigram) => `"${trigram}"`)
        .join(' OR ');
      return match === '' ? [] : indicatorsOf(select.all(match, FOUND).map(({ rowid }) => texts[rowid - 1]));
    };
  },
};

/** Trigrams within words and across the blank between them, as the tokenizer cuts them. */
function trigramsOf(text: string): readonly string[] {
  const signs = [
    ...text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ];
  return [...new Set(signs.slice(2).map((_, i) => signs.slice(i, i + 3).join('')))];
}
