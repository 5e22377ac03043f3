import type { Code, Codelist } from './codelist.ts';
import type { Shelf } from './document.ts';

/** Codes by dimension and code. Undefined stands for a codelist that is there but cannot be used. */
export type Codebook = ReadonlyMap<string, ReadonlyMap<string, Code> | undefined>;

/** The codes that an edition may use: the shared ones and its own. */
export function openCodebook(...shelves: readonly Shelf<Codelist>[]): Codebook {
  const book = new Map<string, Map<string, Code> | undefined>();
  for (const shelf of shelves) {
    for (const [id, document] of shelf) {
      const codes = book.has(id) ? book.get(id) : new Map<string, Code>();
      if (document === undefined || codes === undefined) {
        book.set(id, undefined);
        continue;
      }
      for (const code of document.value.codes) if (!codes.has(code.code)) codes.set(code.code, code);
      book.set(id, codes);
    }
  }
  return book;
}

/** Whether a code is known to be missing from a codelist that is there and can be used. */
export function lacks(book: Codebook, dimension: string, code: string): boolean {
  const codes = book.get(dimension);
  return codes !== undefined && !codes.has(code);
}
