import { Api, type InputFile } from 'grammy';
import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { Message } from '../answers/message.ts';
import type { Chart } from '../charts/chart.ts';
import { chartKey } from '../charts/chart-key.ts';
import type { Language } from '../language/language.ts';
import { isChannel } from '../notices/channel.ts';
import type { DeliveryPorts, SendMessage } from '../notices/deliver-notices.ts';
import type { ChannelStore } from '../storage/channel-store.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { type ChannelKeyboardPorts, keepChannelKeyboard } from './channel-keyboard.ts';
import { composeText, LONGEST_CAPTION } from './compose-text.ts';
import { connect } from './connect.ts';
import { keepKeyboard } from './keep-keyboard.ts';
import { observeCalls } from './observe-calls.ts';
import { reachTelegram } from './reach-telegram.ts';
import { readOutcome } from './read-outcome.ts';
import { type PicturePorts, showPicture } from './show-picture.ts';

/** A call that takes longer has failed, for all that is known. */
const CALL_TIMEOUT_SECONDS = 20;

/** It was not the message's turn. */
class HeldBack extends Error {}

/** What a notice is shown as. */
interface Composed {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly reply_markup: InlineKeyboardMarkup;
}

/** What a notice is written and illustrated with. */
export type NoticeSenderPorts = ComposePorts &
  Pick<BotPorts, 'observer'> &
  PicturePorts & { readonly channels: Pick<ChannelStore, 'find'> };

type ComposePorts = ChannelKeyboardPorts & Pick<BotPorts, 'locales'>;

/** Where a notice goes: its buttons ask the bot in a chat, and open it in a channel. */
type Place = 'chat' | 'channel';

/** As which bot it is sent. */
export interface NoticeSenderOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Who sends: the bot as it sees itself. */
  readonly me: BotContext['me'];
  /** Sends what has to be paid for, faster than is free of charge. */
  readonly paid: boolean;
}

/** Sends notices over connections of their own, so that nobody who asks waits for them, and none is held up by a call that hangs. */
export function createNoticeSender(
  ports: NoticeSenderPorts,
  { token, apiRoot, me, paid }: NoticeSenderOptions,
): Pick<DeliveryPorts, 'sendMessage' | 'isReachable'> {
  const api = new Api(token, { apiRoot, fetch: connect(), timeoutSeconds: CALL_TIMEOUT_SECONDS });
  api.config.use(observeCalls(ports.observer));
  /** Of messages that go to many: each is composed, and the questions of its buttons kept, once. */
  const composed = {
    chat: new WeakMap<Message, Promise<Composed>>(),
    channel: new WeakMap<Message, Promise<Composed>>(),
  };

  const composeOnce = (message: Message, language: Language, place: Place): Promise<Composed> => {
    const known = composed[place].get(message) ?? composeNotice(ports, me, message, language, place);
    composed[place].set(message, known);
    known.catch(() => composed[place].delete(message));
    return known;
  };

  /** A channel is written to by the address that its office gave. */
  const addressOf = async (chatId: number): Promise<number | string> => {
    if (!isChannel(chatId)) return chatId;
    const channel = await ports.channels.find(chatId);
    if (channel === undefined) throw new Error(`channel ${chatId} is not held`);
    return channel.address;
  };

  const uploads = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  /** Of those who want to upload the same picture, one does, and the others wait for its id. */
  const uploadOnce = async <T>(chart: Chart, upload: () => Promise<T>): Promise<T> => {
    const key = chartKey(chart);
    const earlier = uploads.get(key);
    if (earlier !== undefined) await earlier.catch(() => undefined);
    if (earlier !== undefined || held.has(key)) return upload();
    const uploading = upload();
    uploads.set(key, uploading);
    try {
      const uploaded = await uploading;
      held.add(key);
      return uploaded;
    } finally {
      uploads.delete(key);
    }
  };

  const sendMessage: SendMessage = async ({ chatId, language, silent }, { message, chart }, turn) => {
    const place = isChannel(chatId) ? 'channel' : 'chat';
    const { text, entities, reply_markup } = await composeOnce(message, language, place);
    const address = await addressOf(chatId);
    const options = {
      reply_markup,
      ...(silent && { disable_notification: true }),
      ...(paid && { allow_paid_broadcast: true }),
    };
    const inTurn = async <T>(call: () => Promise<T>): Promise<T> => {
      if (!(await turn())) throw new HeldBack();
      return call();
    };
    const sendPhoto = (photo: string | InputFile) =>
      inTurn(() => api.sendPhoto(address, photo, { ...options, caption: text, caption_entities: entities }));
    const sendText = () =>
      inTurn(() =>
        api.sendMessage(address, text, { ...options, entities, link_preview_options: { is_disabled: true } }),
      );
    try {
      const photo =
        chart && text.length <= LONGEST_CAPTION
          ? await uploadOnce(chart, () => showPicture(ports, { me }, chart, sendPhoto))
          : undefined;
      const sent = photo ?? (await sendText());
      return { kind: 'delivered', messageId: sent.message_id };
    } catch (error) {
      return error instanceof HeldBack ? { kind: 'heldBack' } : readOutcome(error);
    }
  };

  return { sendMessage, isReachable: reachTelegram(api) };
}

/** A notice as Telegram takes it, with the questions of its buttons kept. */
export async function composeNotice(
  ports: ComposePorts,
  me: BotContext['me'],
  message: Message,
  language: Language,
  place: Place = 'chat',
): Promise<Composed> {
  const { text, entities = [] } = composeText(message.spans);
  const reply_markup =
    place === 'channel'
      ? await keepChannelKeyboard(ports, me, message)
      : await keepKeyboard(ports, { me }, shown(message, language), MAIN);
  return { text, entities, reply_markup };
}

const MAIN = { menu: 'main', trail: [] } as const;

/** A notice answers no question, so that all of its buttons answer beside it. */
function shown(message: Message, language: Language) {
  return { message, language, question: { kind: 'help' }, answer: { kind: 'help' } } as const;
}
