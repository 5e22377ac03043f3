import { type PersonalChat, personalChat } from '../../src/playground/chat.ts';
import { BOT } from '../../src/playground/people.ts';
import { say } from '../../src/playground/person-acts.ts';
import type { Telegram } from '../../src/playground/telegram.ts';

const FIRST_PERSON = 10_000;

/** People who each ask for one year after another, so that every reply shows which question it answers. Their ids go up from `first`. */
export function gatherCrowd(telegram: Telegram, size: number, first = FIRST_PERSON) {
  const people = Array.from({ length: size }, (_, index): PersonalChat => {
    const id = first + index;
    const chat = personalChat({ id, is_bot: false, first_name: 'x', language_code: 'ru' });
    telegram.chats.set(id, chat);
    return chat;
  });
  const repliesTo = ({ messages }: PersonalChat): readonly string[] =>
    [...messages.values()]
      .filter(({ from }) => from?.id === BOT.id)
      .map(({ text, caption }) => text ?? caption ?? '');

  return {
    ids: people.map(({ person }) => person.id),

    /** Everybody asks this. */
    ask(text: string): void {
      for (const chat of people) say(telegram, chat, chat.person, text);
    },

    /** For each person, how many replies there are that say this. */
    replies: (word: string): readonly number[] =>
      people.map((chat) => repliesTo(chat).filter((text) => text.includes(word)).length),

    /** Replies of all kinds, to everybody. */
    total: (): number => people.reduce((sum, chat) => sum + repliesTo(chat).length, 0),

    /** Each person's replies in the order in which they came. */
    chats: (): readonly (readonly string[])[] => people.map(repliesTo),
  };
}
