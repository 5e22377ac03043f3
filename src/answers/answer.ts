import type { ObsStatus, Slice } from '../catalogue/observation.ts';
import type { Revision } from '../catalogue/vintage.ts';
import type { Language } from '../language/language.ts';
import type { Digest, NoticeSetting, NoticeSettings } from '../notices/notice-settings.ts';
import type { ChatNotices } from '../notices/subscription.ts';
import type { Topic } from '../notices/topic.ts';
import type { FigureAsk, NotHeld, Operation, Question, SettingsPage } from '../questions/question.ts';
import type { CalendarEntry } from '../releases/calendar.ts';
import type { Conversation } from './respond.ts';

/** A figure that a reply shows. */
export interface Figure {
  /** `publication/name`. */
  readonly indicator: string;
  /** One period, or `2022-2023` for a change. */
  readonly period: string;
  readonly value: number;
  /** Unit code; `PT` per cent, `PP` percentage points. */
  readonly unit: string;
  readonly slice: Slice;
  /** What the slice leaves out, for "all but …". */
  readonly without?: readonly Slice[];
  readonly origin: 'published' | 'computed';
  readonly role: 'answer' | 'operand' | 'context';
  /** SDMX status of a published observation. */
  readonly status?: ObsStatus;
  /** Decimals to print. */
  readonly decimals: number;
  /** A difference between two values of an index: points of it, not the unit itself. */
  readonly points?: true;
  /** Of a place in a ranking: among how many. */
  readonly of?: number;
  /** Note ids of the observation. */
  readonly note?: string;
  /** Another value was published before. */
  readonly revised?: Revision;
}

/** A published figure that took the place of another one, and the day on which it did. */
export interface RevisedFigure {
  readonly figure: Figure;
  readonly before: Figure;
  readonly on: string;
}

/** Something that has to be said beside a figure. */
export type AnswerNote =
  | { readonly kind: 'latest_period_assumed' }
  | { readonly kind: 'whole_system' }
  | { readonly kind: 'fewer_periods' }
  /** Slices of a breakdown without a value in the period shown. */
  | { readonly kind: 'missing_slices'; readonly slices: readonly Slice[] }
  /** Years without a value between those of which a mean or a sum is made. */
  | { readonly kind: 'missing_periods'; readonly periods: readonly string[] }
  | { readonly kind: 'old_period'; readonly period: string; readonly years: number }
  /** A published value that is not an ordinary one: estimated, provisional, after a break in the series. */
  | { readonly kind: 'status'; readonly status: ObsStatus }
  | { readonly kind: 'publication_note'; readonly id: string }
  /** Published figures of the answer that were revised, the newest period first. */
  | { readonly kind: 'revised'; readonly figures: readonly RevisedFigure[] };

/** Where a reader can go from a figure: questions that are held. */
export interface WaysOn {
  /** The same for every period held, where more are held than shown. */
  readonly years?: FigureAsk;
  /** The same by each dimension that it can be broken down by. */
  readonly breakdowns: readonly FigureAsk[];
  /** The whole that it is a part of. */
  readonly total?: FigureAsk;
  /** Indicators that are read together with it: for the same slice where they hold it, else their totals. */
  readonly related: readonly FigureAsk[];
}

/** A figure that a publication shows first. */
export interface KeyFigure {
  readonly ask: FigureAsk;
  readonly figure: Figure;
}

/** An indicator among others, with the question that asks for it; its newest figure, where it has one total. */
export interface ListedIndicator {
  /** `publication/name`. */
  readonly indicator: string;
  readonly question: Question;
  readonly figure?: Figure;
}

/** A page of the indicators of a publication: of one theme, or of those that no theme has. */
export interface IndicatorsAnswer {
  readonly kind: 'indicators';
  readonly publication: string;
  readonly theme?: string;
  /** Counted from 0, of so many. */
  readonly page: number;
  readonly pages: number;
  /** How many indicators stand on all pages, and how many before this one. */
  readonly count: number;
  readonly before: number;
  readonly listed: readonly ListedIndicator[];
}

/** Figures with everything a reader needs to use them. */
export interface FigureAnswer {
  readonly kind: 'figure';
  readonly ask: FigureAsk;
  readonly operation: Operation;
  /** Answers first, the main one first of all; then operands and context. */
  readonly figures: readonly Figure[];
  readonly notes: readonly AnswerNote[];
  /** Periods held of what is asked for, in order. */
  readonly held: readonly string[];
  readonly ways: WaysOn;
}

/** What is planned of one publication or of all, in one month or from today on. */
export interface CalendarAnswer {
  readonly kind: 'calendar';
  readonly publication?: string;
  /** `2026-12`. */
  readonly month?: string;
  /** In order of date. */
  readonly entries: readonly CalendarEntry[];
  /** The nearest months before and after those shown for which something is planned. */
  readonly months: readonly string[];
  /** The day on which it is asked. */
  readonly today: string;
  /** IANA name of the time that hours are in. */
  readonly timeZone: string;
}

/** What was published for one period, one after another. */
export interface PeriodVintages {
  readonly period: string;
  /** The oldest first, at least one, each with the day since when it was held. */
  readonly values: readonly { readonly figure?: Figure; readonly since: string }[];
  /** The last of them holds no more, and nothing in its place. */
  readonly isGone: boolean;
}

/** What was published of a series before it was revised. */
export interface VintagesAnswer {
  readonly kind: 'vintages';
  readonly ask: FigureAsk;
  /** Missing where no earlier editions are held at all. In order of period. */
  readonly periods?: readonly PeriodVintages[];
}

/** What is replied: the outcome of a question, before it is put into words. */
export type Answer =
  | FigureAnswer
  | {
      readonly kind: 'notHeld';
      readonly ask: FigureAsk;
      readonly why: NotHeld;
      readonly nearest: readonly Question[];
      /** Periods that are held of what was asked for, in order. */
      readonly held: readonly string[];
    }
  | { readonly kind: 'choice'; readonly options: readonly Question[] }
  | { readonly kind: 'definition'; readonly terms: readonly string[] }
  | { readonly kind: 'methodology'; readonly terms: readonly string[] }
  /** All terms; or, in `terms`, those found by words, none where there is none. */
  | { readonly kind: 'glossary'; readonly terms?: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly string[] }
  | { readonly kind: 'publications' }
  /** `figures`: its key figures, each with the question that asks for it. */
  | { readonly kind: 'publication'; readonly publication: string; readonly figures: readonly KeyFigure[] }
  | { readonly kind: 'themes'; readonly publication: string }
  | IndicatorsAnswer
  | { readonly kind: 'source'; readonly publications: readonly string[] }
  | CalendarAnswer
  | VintagesAnswer
  /** What there is to subscribe to: what was asked about last, everything, each publication. */
  | { readonly kind: 'subscribe'; readonly topics: readonly Topic[]; readonly notices: ChatNotices }
  /** `isNew`: at least one of them was not subscribed to before. `digest`: that notices come so from now on was wished; the settings have it. */
  | {
      readonly kind: 'subscribed';
      readonly topics: readonly Topic[];
      readonly isNew: boolean;
      readonly settings: NoticeSettings;
      readonly digest?: Digest;
    }
  | { readonly kind: 'subscriptionsFull' }
  /**
   * `topics` end. `named`: those that were to end, missing where everything was; `still`: subscriptions that go on and tell of what was named; `left`: all
   * that go on.
   */
  | {
      readonly kind: 'unsubscribed';
      readonly named?: readonly Topic[];
      readonly topics: readonly Topic[];
      readonly still: readonly Topic[];
      readonly left: readonly Topic[];
    }
  | Extract<Question, { kind: 'chooseTopic' }>
  | { readonly kind: 'subscriptions'; readonly notices: ChatNotices }
  /** The settings as they stand once `setting` is set. */
  | {
      readonly kind: 'noticeSettings';
      readonly page: SettingsPage;
      readonly settings: NoticeSettings;
      readonly setting?: NoticeSetting;
      /** IANA name. */
      readonly timeZone: string;
      /** When it is shown, epoch milliseconds. */
      readonly at: number;
    }
  | { readonly kind: 'language'; readonly language?: Language }
  | { readonly kind: 'help'; readonly greeting?: 'hello' | 'thanks' }
  /** What is kept of the chat. */
  | { readonly kind: 'privacy'; readonly chat: Conversation; readonly timeZone: string }
  /** Asks whether everything is to be deleted. */
  | { readonly kind: 'forget' }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'pictures'; readonly shown?: boolean }
  /** `nearest`: indicators that the question comes close to; `options` ask for their newest totals. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[]; readonly options: readonly Question[] };
