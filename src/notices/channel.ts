import type { Publication } from '../catalogue/publication.ts';
import type { Language } from '../language/language.ts';
import type { DeliveryState } from './delivery.ts';

/**
 * A channel of an office's own, in one of its languages. It is told like a chat that follows the publication, under an id that no chat has: Telegram's have at most 52
 * bits (https://core.telegram.org/bots/api#chat).
 */
export interface Channel {
  readonly id: number;
  /** `@name`, or the number that Telegram has for it. */
  readonly address: string;
  readonly language: Language;
}

/** What became of a notice in a channel. */
export interface ChannelPost extends Channel {
  readonly state: DeliveryState;
  /** Why it was not posted, in Telegram's words. */
  readonly why?: string;
}

/** Lower than any id of Telegram. */
export const LOWEST_CHAT = -(2 ** 52);

/** True for the id of a channel in the outbox. */
export function isChannel(chatId: number): boolean {
  return chatId < LOWEST_CHAT;
}

/** Of a channel that names none. */
const USUAL_LANGUAGES: readonly Language[] = ['kk'];

/** A channel as a publication names it. */
export interface NamedChannel {
  readonly channel: string;
  readonly languages: readonly Language[];
}

/** The channels that a publication names, each with its languages. */
export function channelsOf({ announcing }: Pick<Publication, 'announcing'>): readonly NamedChannel[] {
  const named = announcing?.channels ?? [];
  return named.map(({ channel, languages = USUAL_LANGUAGES }) => ({
    channel,
    languages: [...new Set(languages)],
  }));
}
