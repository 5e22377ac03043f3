import { Api } from 'grammy';
import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { Message } from '../answers/message.ts';
import type { Language } from '../language/language.ts';
import type { DeliveryPorts, SendMessage } from '../notices/deliver-notices.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { composeText } from './compose-text.ts';
import { keepKeyboard } from './keep-keyboard.ts';
import { readOutcome } from './read-outcome.ts';

/** A call that takes longer has failed, for all that is known. */
const CALL_TIMEOUT_SECONDS = 20;

/** What a notice is shown as. */
interface Composed {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly reply_markup: InlineKeyboardMarkup;
}

export type NoticeSenderPorts = Pick<BotPorts, 'buttons' | 'locales' | 'now'>;

export interface NoticeSenderOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Who sends: the bot as it sees itself. */
  readonly me: Pick<BotContext['me'], 'username'>;
  /** Sends what has to be paid for, faster than is free of charge. */
  readonly paid: boolean;
}

/** Sends notices over connections of their own, so that nobody who asks waits for them, and none is held up by a call that hangs. */
export function createNoticeSender(
  ports: NoticeSenderPorts,
  { token, apiRoot, me, paid }: NoticeSenderOptions,
): Pick<DeliveryPorts, 'sendMessage' | 'isReachable'> {
  const api = new Api(token, { apiRoot, timeoutSeconds: CALL_TIMEOUT_SECONDS });
  /** Of messages that go to many: each is composed, and the questions of its buttons kept, once. */
  const composed = new WeakMap<Message, Promise<Composed>>();

  const compose = async (message: Message, language: Language): Promise<Composed> => {
    const { text, entities = [] } = composeText(message.spans);
    return {
      text,
      entities,
      reply_markup: await keepKeyboard(ports, { me }, shown(message, language), MAIN),
    };
  };
  const composeOnce = (message: Message, language: Language): Promise<Composed> => {
    const known = composed.get(message) ?? compose(message, language);
    composed.set(message, known);
    known.catch(() => composed.delete(message));
    return known;
  };

  const sendMessage: SendMessage = async ({ chatId, language, silent }, message, turn) => {
    const { text, ...rest } = await composeOnce(message, language);
    if (!(await turn())) return { kind: 'heldBack' };
    try {
      const sent = await api.sendMessage(chatId, text, {
        ...rest,
        link_preview_options: { is_disabled: true },
        ...(silent && { disable_notification: true }),
        ...(paid && { allow_paid_broadcast: true }),
      });
      return { kind: 'delivered', messageId: sent.message_id };
    } catch (error) {
      return readOutcome(error);
    }
  };

  return {
    sendMessage,
    async isReachable() {
      try {
        await api.getMe();
        return true;
      } catch (error) {
        return !['unavailable', 'doubtful'].includes(readOutcome(error).kind);
      }
    },
  };
}

const MAIN = { menu: 'main', trail: [] } as const;

/** A notice answers no question, so that all of its buttons answer beside it. */
function shown(message: Message, language: Language) {
  return { message, language, question: { kind: 'help' }, answer: { kind: 'help' } } as const;
}
