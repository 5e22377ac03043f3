import type { Note } from '../oddity.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A file's text, without a byte order mark; undefined, which is noted, for one that is not in UTF-8. */
export function readUtf8(file: string, bytes: Buffer, note: Note): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    note({ file, rule: 'left out', what: 'is not in UTF-8.' });
    return undefined;
  }
  if (!text.startsWith(BYTE_ORDER_MARK)) return text;
  note({ file, line: 1, rule: 'kept', what: 'is read without its byte order mark.' });
  return text.slice(BYTE_ORDER_MARK.length);
}
