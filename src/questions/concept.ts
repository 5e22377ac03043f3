import type { Language } from '../language/language.ts';
import type { Cue } from '../language/lexicon.ts';

/** What a word or phrase may mean. Indicators are not among them: they are found by all the words of a question. */
export type Concept =
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'code'; readonly dimension: string; readonly code: string; readonly everyday: boolean }
  | { readonly kind: 'by'; readonly dimension: string }
  | { readonly kind: 'term'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'publication'; readonly id: string };

/** A phrase found in a message: tokens `from` to `to` (exclusive) and everything that they may mean. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** 0-1: how closely the words were met. */
  readonly strength: number;
  readonly concepts: readonly Concept[];
  readonly languages: readonly Language[];
}

/** The positions of the tokens of a span. */
export function tokensOf({ from, to }: Pick<Span, 'from' | 'to'>): readonly number[] {
  const tokens: number[] = [];
  for (let token = from; token < to; token++) tokens.push(token);
  return tokens;
}
