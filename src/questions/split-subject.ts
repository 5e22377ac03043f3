import type { Reading } from './reading.ts';

/** Between these stands one thing and another, as after a comma. */
const AND = new Set(['i', 'and', 'jane', 'men', 'ben', 'pen']);

/** Tokens `from` to `to` (exclusive). */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** The parts of a message that "and" or a comma lists; none where nothing is listed. */
export function listedParts({ tokens }: Reading): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  const end = (to: number, next: number): void => {
    if (to > from) parts.push({ from, to });
    from = next;
  };
  for (const [i, { fold, pause }] of tokens.entries()) {
    if (pause === ',') end(i, i);
    if (AND.has(fold)) end(i, i + 1);
  }
  end(tokens.length, tokens.length);
  return parts.length > 1 ? parts : [];
}

/** A part of a message as if it were the whole. */
export function cutPart(reading: Reading, { from, to }: Part): Reading {
  const { tokens, matches, spans, focus, period, language, questioned } = reading;
  return {
    tokens: tokens.slice(from, to),
    matches: matches.slice(from, to),
    spans: spans
      .filter((span) => from <= span.from && span.to <= to)
      .map((span) => ({ ...span, from: span.from - from, to: span.to - from })),
    focus: focus.slice(from, to),
    period: { ...period, tokens: new Set([...period.tokens].map((token) => token - from)) },
    language,
    questioned,
  };
}
