import type { Slice } from '../catalogue/observation.ts';
import type { Language } from '../language/language.ts';
import type { Digest, NoticeSetting } from '../notices/notice-settings.ts';
import type { Topic } from '../notices/topic.ts';

/** Which periods are meant. Periods are SDMX texts (`2023`). */
export type PeriodAsk =
  | { readonly kind: 'newest' }
  | { readonly kind: 'earliest' }
  | { readonly kind: 'periods'; readonly periods: readonly string[] }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'since'; readonly from: string }
  | { readonly kind: 'until'; readonly to: string }
  | { readonly kind: 'newestFew'; readonly count: number }
  | { readonly kind: 'all' };

/**
 * A slice that is asked for: `slice`, less each of `without`. `{ slice: {}, without: [{ ORG_TYPE: 'stationary' }] }` is
 * all but stationary ones.
 */
export interface SliceAsk {
  readonly slice: Slice;
  readonly without?: readonly Slice[];
}

/** What is done with the values. The default is to show them. */
export type Operation =
  | { readonly kind: 'value' }
  | { readonly kind: 'change'; readonly expressed: 'units' | 'percent' }
  /** `count`: so many of them, in order ("top 5"); one without it. `place`: the one at this place ("the second highest"). */
  | {
      readonly kind: 'extreme';
      readonly which: 'highest' | 'lowest';
      readonly among: 'periods' | 'slices';
      readonly count?: number;
      readonly place?: number;
    }
  /** Where, or from which period to the next, it rose most, fell most, or changed most either way. */
  | {
      readonly kind: 'largestChange';
      readonly way: 'up' | 'down' | 'either';
      readonly among: 'periods' | 'slices';
      readonly expressed: 'units' | 'percent';
    }
  /** Those above or below a number, in the indicator's unit. */
  | {
      readonly kind: 'beyond';
      readonly side: 'above' | 'below';
      readonly limit: number;
      readonly among: 'periods' | 'slices';
    }
  /** The larger less the smaller; in per cent, the first less the second as a share of the second. */
  | { readonly kind: 'difference'; readonly expressed: 'units' | 'percent' }
  /** How many times the first slice is the second, the later value the earlier; `down`: how many times less, so the other way round. */
  | { readonly kind: 'ratio'; readonly way: 'up' | 'down' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'average' }
  /** The place of the code `of` among all codes of the breakdown, the highest value first. */
  | { readonly kind: 'rank'; readonly of: string };

/** A question about figures, fully understood: nothing in it is words any more. */
export interface FigureAsk {
  /** `publication/name`. */
  readonly indicator: string;
  readonly slices: readonly SliceAsk[];
  /** Present: the slices are all codes of this dimension ("by region"); those without a value are passed over and named. */
  readonly breakdown?: string;
  /** The slice that was asked for before this one took its place: "both together", "the difference" mean the two. */
  readonly before?: SliceAsk;
  readonly period: PeriodAsk;
  /** The one period that was asked for before this one took its place, in the same way. */
  readonly periodBefore?: string;
  /** The year that "two years ago" was counted from. */
  readonly countedFrom?: string;
  /** The slice that came out first in the ranking that was asked for: "that region" means it. */
  readonly top?: SliceAsk;
  readonly operation: Operation;
  /** Present: the share of each slice is asked for, of `base` or, without it, of the whole that is usual. */
  readonly share?: { readonly base?: Slice };
  /** Things the reply has to say about how the question was read. */
  readonly remarks?: readonly Remark[];
}

/** How the question was read, where that is not plain from its words. */
type Remark =
  /** Everyday words for a kind of place were taken to mean the whole system. */
  'whole_system';

/** Why a known indicator cannot answer. */
export type NotHeld =
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'breakdown'; readonly dimension: string; readonly code?: string }
  | { readonly kind: 'slice'; readonly slice: Slice }
  | { readonly kind: 'table'; readonly link: string }
  | { readonly kind: 'finer_period' }
  | { readonly kind: 'operation'; readonly reason?: NotComputed };

/** Why something cannot be computed from what is held. */
export type NotComputed =
  /** Rates and shares are not added up. */
  | 'rates_added'
  /** A mean of rates over parts needs the size of each part. */
  | 'rates_averaged'
  /** Parts that may hold the same things: added up, these would be counted twice. */
  | 'parts_overlap'
  /** What is counted at one moment is not added up over the years. */
  | 'years_added'
  /** One value alone has no mean, no change, no place. */
  | 'single_value'
  /** The value that would be divided by is zero. */
  | 'zero'
  /** There is nothing to rank it among. */
  | 'not_ranked'
  /** "Per organisation": no such ratio is declared. */
  | 'not_per'
  /** Where, or when, something rose or fell least: only the largest changes are ranked. */
  | 'changes_ranked'
  /** Nothing rose, or fell. */
  | 'none_changed'
  /** Nothing is above, or below, the number named. */
  | 'none_beyond'
  /** "The share of women among the unemployed": a rate of each group does not tell it. */
  | 'rate_shared';

/** What a message asks, once understood. Also what a button stands for: a question already understood. */
export type Question =
  | { readonly kind: 'figure'; readonly ask: FigureAsk }
  | { readonly kind: 'definition'; readonly terms: readonly string[] }
  | { readonly kind: 'methodology'; readonly terms: readonly string[] }
  /** All terms; or, in `terms`, those that words name, none where they name none. The words themselves are not kept. */
  | { readonly kind: 'glossary'; readonly terms?: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly string[] }
  | { readonly kind: 'publications' }
  /** One publication: its key figures, tables, terms and what else it names. */
  | { readonly kind: 'publication'; readonly publication: string }
  /** What the indicators of a publication are looked through by. */
  | { readonly kind: 'themes'; readonly publication: string }
  /** The indicators of a theme, or those that no theme has; `page`: counted from 0. */
  | {
      readonly kind: 'indicators';
      readonly publication: string;
      readonly theme?: string;
      readonly page?: number;
    }
  | { readonly kind: 'source'; readonly publication?: string }
  /** What is planned; of one publication, in one month (`2026-12`), where they are named. */
  | { readonly kind: 'calendar'; readonly publication?: string; readonly month?: string }
  /** What was published of it before it was revised. */
  | { readonly kind: 'vintages'; readonly ask: FigureAsk }
  /** To be told of these, in a digest where that is wished; without them, what one can be told of. */
  | { readonly kind: 'subscribe'; readonly topics?: readonly Topic[]; readonly digest?: Digest }
  /** To be told of these no more; without them, of nothing. */
  | { readonly kind: 'unsubscribe'; readonly topics?: readonly Topic[] }
  /** One of these, to be told of or no more. */
  | {
      readonly kind: 'chooseTopic';
      readonly wish: 'subscribe' | 'unsubscribe';
      readonly why: TopicUnclear;
      readonly topics: readonly Topic[];
      readonly digest?: Digest;
    }
  | { readonly kind: 'subscriptions' }
  | { readonly kind: 'noticeSettings'; readonly page: SettingsPage; readonly setting?: NoticeSetting }
  | { readonly kind: 'language'; readonly language?: Language }
  | { readonly kind: 'help'; readonly greeting?: 'hello' | 'thanks' }
  | { readonly kind: 'privacy' }
  /** Everything kept of the chat is to be deleted; asked about before it is. */
  | { readonly kind: 'forget'; readonly confirmed?: true }
  /** Charts beside answers; `shown`: wanted from now on, or no longer. */
  | { readonly kind: 'pictures'; readonly shown?: boolean }
  | { readonly kind: 'choice'; readonly options: readonly Question[] }
  | { readonly kind: 'notHeld'; readonly ask: FigureAsk; readonly why: NotHeld }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** Why it is not plain what is to be told of: several things may be meant; it is not held; it is nothing that this catalogue knows. */
type TopicUnclear =
  | { readonly kind: 'several' }
  | { readonly kind: 'notHeld'; readonly indicator: string; readonly why: NotHeld }
  | { readonly kind: 'unknown' };

/** What of the settings of notices is looked at. */
export type SettingsPage = 'all' | 'kinds' | 'rhythm' | 'quiet';

/** A question with what was considered on the way to it. */
export interface Understood {
  readonly question: Question;
  /** Language to answer in. */
  readonly language: Language;
  /** Indicator ids considered, best first, at most ten. */
  readonly candidates: readonly string[];
}

/** The figures that a question is about, if it is about figures. */
export function askOf(question: Question | undefined): FigureAsk | undefined {
  return question?.kind === 'figure' || question?.kind === 'notHeld' ? question.ask : undefined;
}

/** True where answering changes what is kept of the chat's notices, or deletes what is kept: links do not lead there, and in a group it takes an administrator. */
export function actsOnChat(question: Question): boolean {
  switch (question.kind) {
    case 'subscribe':
      return question.topics !== undefined;
    case 'unsubscribe':
      return true;
    case 'noticeSettings':
      return question.setting !== undefined;
    case 'forget':
      return question.confirmed === true;
    default:
      return false;
  }
}
