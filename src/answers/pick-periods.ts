import type { PeriodAsk } from '../questions/question.ts';

/** Periods that a question means, of those held; or the first one that it names and that is not held. */
export type Picked =
  | { readonly kind: 'picked'; readonly periods: readonly string[] }
  | { readonly kind: 'notHeld'; readonly period: string };

/** `held`: periods with a value, in order. At least one. */
export function pickPeriods(ask: PeriodAsk, held: readonly string[]): Picked {
  const first = held[0] ?? '';
  const newest = held.at(-1) ?? '';
  switch (ask.kind) {
    case 'newest':
      return { kind: 'picked', periods: [newest] };
    case 'earliest':
      return { kind: 'picked', periods: [first] };
    case 'all':
      return { kind: 'picked', periods: held };
    case 'newestFew':
      return { kind: 'picked', periods: held.slice(-ask.count) };
    case 'periods':
      return among(ask.periods, held, ask.periods);
    case 'range':
      return among([ask.from, ask.to], held, between(held, ask.from, ask.to));
    case 'until':
      return upTo(ask.to, held);
    case 'since':
      return among([ask.from], held, between(held, ask.from, newest));
  }
}

function among(needed: readonly string[], held: readonly string[], periods: readonly string[]): Picked {
  const missing = needed.find((period) => !held.includes(period));
  return missing === undefined ? { kind: 'picked', periods } : { kind: 'notHeld', period: missing };
}

/** What ends before anything is held, or after all of it, is not held. */
function upTo(to: string, held: readonly string[]): Picked {
  const periods = held.filter((period) => period <= to);
  const isWithin = periods.length > 0 && to <= (held.at(-1) ?? '');
  return isWithin ? { kind: 'picked', periods } : { kind: 'notHeld', period: to };
}

function between(held: readonly string[], from: string, to: string): readonly string[] {
  return held.filter((period) => period >= from && period <= to);
}
