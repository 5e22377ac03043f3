import { LAYOUTS, type Layout, retype } from '../language/keyboard.ts';
import { tokenise } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** A message is typed in the wrong layout only where less than this share of its letters is in known words … */
const MOSTLY_UNKNOWN = 0.5;
/** … and at least this share becomes known in another layout. */
const MOSTLY_KNOWN = 0.6;
const SHORTEST_CHUNK = 4;

/**
 * The normalised text as it was meant, if it was typed with the keyboard in the wrong layout: the whole message where another
 * layout makes sense of it, else single words of four letters or more. A text that makes sense is returned as it is.
 */
export function retypeMessage(text: string, vocabulary: Vocabulary): string {
  const sense = shareKnown(text, vocabulary);
  if (sense < MOSTLY_UNKNOWN) {
    let best = { text, sense: Math.max(MOSTLY_KNOWN, sense + 0.2) };
    for (const layout of LAYOUTS) {
      const meant = retypeText(text, layout);
      const gained = shareKnown(meant, vocabulary);
      if (gained > best.sense) best = { text: meant, sense: gained };
    }
    if (best.text !== text) return best.text;
  }
  if (sense === 1) return text;
  return text
    .split(' ')
    .map((chunk) => retypeChunk(chunk, vocabulary))
    .join(' ');
}

/** A year is a year in every layout. */
function retypeText(text: string, layout: Layout): string {
  return text
    .split(' ')
    .map((chunk) => (/^\d{4}$/.test(chunk) ? chunk : retype(chunk, layout)))
    .join(' ');
}

function retypeChunk(chunk: string, vocabulary: Vocabulary): string {
  if (chunk.length < SHORTEST_CHUNK || /\d{4}/.test(chunk) || shareKnown(chunk, vocabulary) > 0) return chunk;
  for (const layout of LAYOUTS) {
    const meant = retype(chunk, layout);
    const { tokens } = tokenise(meant);
    if (
      tokens.length === 1 &&
      tokens.every(({ text }) => text.length >= SHORTEST_CHUNK && vocabulary.knows(text))
    )
      return meant;
  }
  return chunk;
}

/** Share of the text's letters that stand in known words; 1 for a text without letters. */
function shareKnown(text: string, vocabulary: Vocabulary): number {
  let known = 0;
  let all = 0;
  for (const token of tokenise(text).tokens) {
    if (/^\d+([.,]\d+)?$/.test(token.text)) continue;
    all += token.text.length;
    if (vocabulary.knows(token.text)) known += token.text.length;
  }
  return all === 0 ? 1 : known / all;
}
