import type { Question } from '../questions/question.ts';

/**
 * A run of text in a message. `quote` folds: the reader opens it. `table` is set in letters of one width. `pointing` speaks of a button under the message,
 * `alone` stands in its place where the message is passed on without them.
 */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly link: string; readonly url: string }
  | { readonly quote: string }
  | { readonly table: string }
  | { readonly pointing: string; readonly alone: string };

/** A kind of file that a table can be taken away as: `json` is JSON-stat 2.0. */
export type FileFormat = 'csv' | 'xlsx' | 'json';

/** What a button does with the message that it hangs on, other than asking a question. */
export type Deed =
  /** Puts other buttons in the place of these. */
  | { readonly kind: 'open'; readonly menu: Menu }
  /** Puts a text on the reader's clipboard. */
  | { readonly kind: 'copy'; readonly text: string }
  /** Sends the data behind the answer as a file. */
  | { readonly kind: 'file'; readonly format: FileFormat }
  /**
   * Passes a link to the answer's question on to another chat, with a text beside it. `payload` leads there by itself (see `deep-link.ts`); without it, the
   * question has to be kept under a key.
   */
  | { readonly kind: 'share'; readonly text: string; readonly payload?: string }
  /** Sends a picture of the series behind the answer. */
  | { readonly kind: 'chart' }
  /** Tells the operators that the answer is wrong. */
  | { readonly kind: 'report' };

/** A button under a message: a label, and the question that pressing it asks or what it does. */
export type Button =
  | { readonly label: string; readonly question: Question }
  | { readonly label: string; readonly deed: Deed };

/** Buttons as they stand below one another. */
export type ButtonRows = readonly (readonly Button[])[];

/** Buttons that take one another's place under a message: the usual ones, the rarer ones, the kinds of files. */
export type Menu = 'main' | 'more' | 'files';

/** A message in two lines, for a list of messages to choose from: what it is about, and what it says. */
export interface Summary {
  readonly title: string;
  readonly line: string;
}

/** What a person reads, independent of the messenger: spans in order (line breaks are in the text) and rows of buttons. */
export interface Message {
  readonly spans: readonly Span[];
  readonly buttons: ButtonRows;
  /** What buttons that open a menu show instead. */
  readonly menus?: Readonly<Record<Exclude<Menu, 'main'>, ButtonRows>>;
  /** Present where the message tells something by itself and can be passed on to another chat. */
  readonly summary?: Summary;
}

/** A message's spans for a place where its buttons do not come along. */
export function passedOn({ spans }: Message): readonly Span[] {
  return spans.map((span) => (typeof span !== 'string' && 'pointing' in span ? span.alone : span));
}

/** The message as plain text; a link's address follows its text. */
export function plainText(message: Message): string {
  return message.spans.map(plainSpan).join('');
}

function plainSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return span.bold;
  if ('italic' in span) return span.italic;
  if ('quote' in span) return span.quote;
  if ('table' in span) return span.table;
  if ('pointing' in span) return span.pointing;
  return span.link === span.url ? span.url : `${span.link} (${span.url})`;
}
