import { setTimeout as delay } from 'node:timers/promises';
import { type PersonalChat, personalChat } from '../../src/playground/chat.ts';
import { BOT } from '../../src/playground/people.ts';
import { say } from '../../src/playground/person-acts.ts';
import type { ChatEvent, Telegram } from '../../src/playground/telegram.ts';

/** People with chats of their own, each of whom asks one thing at a time. Times are milliseconds from the question's delivery to its reply. */
export interface Crowd {
  /** Everybody says this. */
  all(text: string): Promise<unknown>;
  /** All ask again and again, as soon as they are answered, until `count` questions are answered. */
  press(count: number): Promise<readonly number[]>;
  /** So many questions a second are asked, whoever is free asks, until `count` are answered. */
  stroll(count: number, rate: number): Promise<readonly number[]>;
}

/** A question without a reply takes so long, in milliseconds: what was lost with a connection is not sent again. */
const LONGEST = 10_000;

/** The first person's id; the others follow. */
export const FIRST_PERSON = 10_000;
const LANGUAGES = ['kk', 'ru', 'en'];

/** Takes `size` people into a Telegram, who ask the texts in turn. */
export function gatherCrowd(telegram: Telegram, size: number, texts: readonly string[]): Crowd {
  const answered = new Map<number, () => void>();
  const people = Array.from({ length: size }, (_, index) => {
    const id = FIRST_PERSON + index;
    const chat = personalChat({
      id,
      is_bot: false,
      first_name: 'x',
      language_code: LANGUAGES[index % LANGUAGES.length] ?? 'ru',
    });
    telegram.chats.set(id, chat);
    return chat;
  });
  telegram.events.on('chat', (chatId: number, event: ChatEvent) => {
    if (event.kind === 'message' && event.message.from?.id === BOT.id) answered.get(chatId)?.();
  });

  const tell = async (chat: PersonalChat, text: string): Promise<number> => {
    // A Telegram that keeps every message would grow by more than the bot.
    chat.messages.clear();
    const reply = new Promise<void>((resolve) => void answered.set(chat.person.id, resolve));
    const start = performance.now();
    say(telegram, chat, chat.person, text);
    await Promise.race([reply, delay(LONGEST, undefined, { ref: false })]);
    return performance.now() - start;
  };

  let asked = 0;
  const ask = (chat: PersonalChat): Promise<number> => {
    asked += 1;
    return tell(chat, texts[asked % texts.length] ?? '');
  };

  return {
    all: (text) => Promise.all(people.map((chat) => tell(chat, text))),

    async press(count) {
      const times: number[] = [];
      let left = count;
      const goOn = async (chat: PersonalChat) => {
        while (left > 0) {
          left -= 1;
          times.push(await ask(chat));
        }
      };
      await Promise.all(people.map(goOn));
      return times;
    },

    async stroll(count, rate) {
      const free = [...people];
      const asking: Promise<number>[] = [];
      const start = performance.now();
      while (asking.length < count) {
        const due = Math.min(count, ((performance.now() - start) / 1000) * rate);
        while (asking.length < due && free.length > 0) {
          const chat = free.shift() as PersonalChat;
          asking.push(ask(chat).finally(() => free.push(chat)));
        }
        await delay(1);
      }
      return Promise.all(asking);
    },
  };
}
