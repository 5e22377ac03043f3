import type { Question } from '../questions/question.ts';

/** A run of text in a message. `quote` folds: the reader opens it. */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly link: string; readonly url: string }
  | { readonly quote: string };

/** A button under a message: a label and the question that pressing it asks. */
export interface Button {
  readonly label: string;
  readonly question: Question;
}

/** What a person reads, independent of the messenger: spans in order (line breaks are in the text) and rows of buttons. */
export interface Message {
  readonly spans: readonly Span[];
  readonly buttons: readonly (readonly Button[])[];
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
  return span.link === span.url ? span.url : `${span.link} (${span.url})`;
}
