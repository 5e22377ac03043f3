import type { Reading } from './reading.ts';

/** Between these stands one thing and another, as after a comma. */
const AND = new Set(['i', 'and', 'jane', 'men', 'ben', 'pen']);

/** The parts of a message that "and" or a comma lists, each as if it were the whole message; none where nothing is listed. */
export function splitSubject(reading: Reading): readonly Reading[] {
  const parts: Reading[] = [];
  let from = 0;
  const end = (to: number, next: number): void => {
    if (to > from) parts.push(cut(reading, from, to));
    from = next;
  };
  for (const [i, { fold, pause }] of reading.tokens.entries()) {
    if (pause === ',') end(i, i);
    if (AND.has(fold)) end(i, i + 1);
  }
  end(reading.tokens.length, reading.tokens.length);
  return parts.length > 1 ? parts : [];
}

function cut(reading: Reading, from: number, to: number): Reading {
  const { tokens, matches, spans, focus, period, language } = reading;
  return {
    tokens: tokens.slice(from, to),
    matches: matches.slice(from, to),
    spans: spans
      .filter((span) => from <= span.from && span.to <= to)
      .map((span) => ({ ...span, from: span.from - from, to: span.to - from })),
    focus: focus.slice(from, to),
    period: { ...period, tokens: new Set([...period.tokens].map((token) => token - from)) },
    language,
  };
}
