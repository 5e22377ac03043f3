import { setTimeout as delay } from 'node:timers/promises';
import { type PersonalChat, personalChat } from '../../src/playground/chat.ts';
import { queryInline } from '../../src/playground/inline-acts.ts';
import { BOT } from '../../src/playground/people.ts';
import { press, say } from '../../src/playground/person-acts.ts';
import type { ChatEvent, Telegram } from '../../src/playground/telegram.ts';
import { FIRST_PERSON } from './crowd.ts';

const LANGUAGES = ['kk', 'ru', 'en'];
/** What is not heard of for so long is lost. */
const PATIENCE = 30_000;
/** Between two things that one person does, in milliseconds. */
const PAUSE = 1500;
/** Messages of a chat that this side keeps. */
const KEPT = 20;

type Act = 'question' | 'chart' | 'button' | 'inline';

/** What people did: milliseconds until each was heard of, and how much nothing was heard of. */
export interface Life {
  readonly times: readonly number[];
  /** By what it was. */
  readonly lost: Readonly<Record<string, number>>;
  readonly acts: Readonly<Record<string, number>>;
}

/** People who ask, want charts, press buttons and type after the bot's name; and some who only subscribe. */
export function gatherMixedCrowd(
  telegram: Telegram,
  { people, listeners }: { readonly people: number; readonly listeners: number },
  texts: readonly string[],
) {
  const chats = Array.from({ length: people + listeners }, (_, index): PersonalChat => {
    const id = FIRST_PERSON + index;
    const language_code = LANGUAGES[index % LANGUAGES.length] ?? 'ru';
    const chat = personalChat({ id, is_bot: false, first_name: 'x', language_code });
    telegram.chats.set(id, chat);
    return chat;
  });
  const listening = new Set(chats.slice(people).map(({ person }) => person.id));
  const waiting = new Map<number, () => void>();
  let notices = 0;
  telegram.events.on('chat', (chatId: number, event: ChatEvent) => {
    const isOwn = event.kind === 'message' && event.message.from?.id !== BOT.id;
    if (isOwn || event.kind === 'typing' || event.kind === 'deleted') return;
    const heard = waiting.get(chatId);
    if (heard !== undefined) heard();
    else if (listening.has(chatId) && event.kind === 'message') notices += 1;
  });

  /** Milliseconds until something is heard; undefined where nothing is. */
  const wait = async (chat: PersonalChat, act: () => unknown): Promise<number | undefined> => {
    const id = chat.person.id;
    const heard = new Promise<boolean>((resolve) => void waiting.set(id, () => resolve(true)));
    const start = performance.now();
    act();
    const patience = new AbortController();
    const late = delay(PATIENCE, false, { signal: patience.signal }).catch(() => false);
    const isHeard = await Promise.race([heard, late]);
    patience.abort();
    waiting.delete(id);
    return isHeard ? performance.now() - start : undefined;
  };

  const act = (chat: PersonalChat, what: Act, text: string): boolean => {
    const { person, messages } = chat;
    if (what === 'inline') return queryInline(telegram, person, chat, text.slice(0, 60)) !== '';
    if (what === 'button') {
      const message = [...messages.values()].findLast(({ reply_markup }) => reply_markup !== undefined);
      const buttons = message?.reply_markup?.inline_keyboard.flat().filter((one) => one.callback_data);
      const button = buttons?.[text.length % (buttons.length || 1)];
      if (button !== undefined && press(telegram, person, message, button.callback_data)) return true;
    }
    say(telegram, chat, person, what === 'chart' ? `${text} график` : text);
    return true;
  };

  return {
    async subscribe(): Promise<void> {
      const subscribers = chats.filter(({ person }) => listening.has(person.id));
      await Promise.all(
        subscribers.map((chat) =>
          wait(chat, () => say(telegram, chat, chat.person, 'подпишите меня на число организаций')),
        ),
      );
    },

    /** Everybody does one thing after another until it is over. */
    async live(over: AbortSignal): Promise<Life> {
      const times: number[] = [];
      const acts: Record<Act, number> = { question: 0, chart: 0, button: 0, inline: 0 };
      const lost: Record<Act, number> = { question: 0, chart: 0, button: 0, inline: 0 };
      let turn = 0;
      const one = async (chat: PersonalChat): Promise<void> => {
        while (!over.aborted) {
          turn += 1;
          const what =
            (['question', 'button', 'question', 'chart', 'inline'] as const)[turn % 5] ?? 'question';
          acts[what] += 1;
          const time = await wait(chat, () => act(chat, what, texts[turn % texts.length] ?? ''));
          if (time === undefined) lost[what] += 1;
          else times.push(time);
          for (const id of [...chat.messages.keys()].slice(0, -KEPT)) chat.messages.delete(id);
          await delay(PAUSE, undefined, { signal: over }).catch(() => undefined);
        }
      };
      await Promise.all(chats.filter(({ person }) => !listening.has(person.id)).map(one));
      return { times, lost, acts };
    },

    /** What those who only listen have heard since they subscribed. */
    heard: (): number => notices,
  };
}
