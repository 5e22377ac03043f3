import type { Language } from '../language/language.ts';
import { USUAL_SETTINGS } from '../notices/notice-settings.ts';
import type { ChatNotices } from '../notices/subscription.ts';
import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import type { Effect } from './effect.ts';
import type { Message } from './message.ts';

/** What is kept of a chat between messages. Plain data, stored by whoever holds the chat. */
export interface Conversation {
  /** Chosen by the person, or detected in their last message. */
  readonly language?: Language;
  /** True once the person has chosen it, so that detection no longer changes the language of buttons and commands. */
  readonly languageChosen?: boolean;
  /** True where answers come without their pictures. */
  readonly hidesPictures?: true;
  /**
   * The last question that a following "and in the villages?" refers to, with the time it was asked (epoch ms). `inGlossary`: terms were shown after it, and a few
   * words may look one up.
   */
  readonly last?: { readonly question: Question; readonly at: number; readonly inGlossary?: true };
  /** What the chat wants to hear of, and how; missing where it never said. */
  readonly notices?: ChatNotices;
}

/** The chat's subscriptions and settings: none, and the usual ones, where it never said. */
export function noticesOf({ notices }: Conversation): ChatNotices {
  return notices ?? { subscriptions: [], ended: 0, settings: USUAL_SETTINGS };
}

/** One reply with all that led to it. */
export interface Reply {
  readonly question: Question;
  readonly language: Language;
  /** The language that the question's own words are in; missing where they do not tell, so that another reader may be answered in another one. */
  readonly writtenIn?: Language;
  readonly candidates: readonly string[];
  readonly answer: Answer;
  readonly message: Message;
}

/** A reply, and the conversation as it stands after it. */
export interface Turn {
  readonly reply: Reply;
  readonly conversation: Conversation;
  /** What has to be done to what is kept, before the reply is shown; `conversation` stands as it is then. */
  readonly effect?: Effect;
}

/** Understands and answers; the one way in for Telegram, the command line and inline mode alike. */
export interface Responder {
  /**
   * Replies to what a person wrote (a slash command included).
   * `languageCode` is the interface language that Telegram reports.
   */
  reply(text: string, conversation: Conversation, languageCode?: string): Promise<Turn>;
  /**
   * Replies to a question already understood: a pressed button, a deep link. `language`: that of the message which the
   * button hangs on, where there is one.
   */
  answer(
    question: Question,
    conversation: Conversation,
    languageCode?: string,
    language?: Language,
  ): Promise<Turn>;
}
