import type { MessageContent, User } from './objects.ts';

/** What a person has typed after the bot's name; `at` is epoch milliseconds. */
export interface InlineQuery {
  readonly id: string;
  readonly from: User;
  readonly chatId: number;
  readonly query: string;
  /** `''`, or what the bot gave to go on from. */
  readonly offset: string;
  readonly at: number;
}

/** One of the results, and the message that it becomes. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly content: MessageContent;
}

/** Results as a person is offered them. */
export interface InlineOffer {
  readonly queryId: string;
  readonly query: string;
  readonly offset: string;
  readonly results: readonly InlineResult[];
  /** `''` where there are no more. */
  readonly nextOffset: string;
  /** Shown above the results; leads to the private chat. */
  readonly button?: { readonly text: string; readonly startParameter: string } | undefined;
}

/** An answer that serves for the same question until `until`, epoch milliseconds. */
interface CachedOffer {
  readonly offer: InlineOffer;
  readonly until: number;
}

/** What people ask for while they type, and what they are offered. */
export interface InlineMode {
  /** Asked and not yet answered, by id. */
  readonly queries: Map<string, InlineQuery>;
  /** Answered, by the query's id. */
  readonly offers: Map<string, InlineOffer>;
  /** By `cacheKey`. */
  readonly cache: Map<string, CachedOffer>;
  /** Messages that persons have sent, by `inline_message_id`. */
  readonly sent: Map<string, { readonly chatId: number; readonly messageId: number }>;
}

/** Nothing asked for yet. */
export function createInlineMode(): InlineMode {
  return { queries: new Map(), offers: new Map(), cache: new Map(), sent: new Map() };
}

/** An answer is kept for everybody, or for the one who asked. */
export function cacheKey({ query, offset }: Pick<InlineQuery, 'query' | 'offset'>, onlyFor?: number): string {
  return JSON.stringify([onlyFor ?? null, query, offset]);
}
