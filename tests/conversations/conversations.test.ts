import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PersonalChat } from '../../src/playground/chat.ts';
import type { InlineOffer } from '../../src/playground/inline-mode.ts';
import type { Message } from '../../src/playground/objects.ts';
import { PEOPLE } from '../../src/playground/people.ts';
import type { ChatEvent } from '../../src/playground/telegram.ts';
import type { Playground } from '../playground/open-playground.ts';
import { openBot } from './open-bot.ts';

/**
 * A script is what a chat looks like: `Name: text` is written, `Name presses: label` presses a button of the newest message that has it, `Name types: text`
 * stands after the bot's name in another chat, `Name sends: title` chooses a message that was offered for that; `\\n` in a text is a new line; and all between is what is shown: the bot's
 * messages with their buttons, a file as `<name>`, a notice above the chat in brackets, offers with what they say below their titles. The script is played
 * against the real bot over the local Bot API, and has to come out as it stands.
 */
const STEP = /^(?<name>Айгүл|Олег|Ann)(?: (?<act>presses|types|sends))?: ?(?<text>.*)$/;

/** Plays one step and waits until it shows something. */
async function play(playground: Playground, name: string, act: string, text: string): Promise<string> {
  const person = PEOPLE.find(({ first_name }) => first_name === name);
  const chat = playground.telegram.chats.get(person?.id ?? 0);
  if (person === undefined || chat === undefined) throw new Error(`nobody is called ${name}`);
  const shown = new Promise<string>((resolve) => {
    const listen = (id: number, event: ChatEvent) => {
      const what = id === person.id ? showEvent(event) : undefined;
      if (what === undefined) return;
      playground.telegram.events.off('chat', listen);
      resolve(what);
    };
    playground.telegram.events.on('chat', listen);
  });
  const [does, body] = doing(playground, chat, act, text);
  expect(await playground.act(person.id, does, body), `${name} ${act}: ${text}`).toBe(204);
  return shown;
}

/** What the page does for a person, and with what. */
function doing({ telegram }: Playground, chat: PersonalChat, act: string, text: string) {
  switch (act) {
    case 'presses': {
      const message = [...chat.messages.values()].reverse().find((one) => buttonOf(one, text) !== undefined);
      const data = message && buttonOf(message, text)?.callback_data;
      if (message === undefined || data === undefined) throw new Error(`no button "${text}"`);
      return ['press', { messageId: message.message_id, data }] as const;
    }
    case 'types':
      return ['inline', { query: text }] as const;
    case 'sends': {
      const offer = [...telegram.inline.offers.values()].at(-1);
      const result = offer?.results.find(({ title }) => title === text);
      if (offer === undefined || result === undefined) throw new Error(`"${text}" is not offered`);
      return ['choose', { queryId: offer.queryId, resultId: result.id }] as const;
    }
    default:
      return ['say', { text }] as const;
  }
}

function buttonOf({ reply_markup }: Message, label: string) {
  return reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
}

/** What a person gets to see; undefined for their own messages and other events. */
function showEvent(event: ChatEvent): string | undefined {
  if (event.kind === 'offered') return showOffer(event.offer);
  if (event.kind === 'pressed' && event.text !== '') return `  (${event.text})`;
  if (!('message' in event)) return undefined;
  const { from, via_bot } = event.message;
  return from?.is_bot || via_bot !== undefined ? showMessage(event.message) : undefined;
}

function showMessage({ text, caption, photo, document, reply_markup }: Message): string {
  const media = photo === undefined ? document?.file_name : 'picture';
  const rows = (reply_markup?.inline_keyboard ?? []).map((row) =>
    row
      .map((button) =>
        button.url?.includes('?start=') ? showLink(button.text, button.url) : `[${button.text}]`,
      )
      .join(' '),
  );
  return indent([media && `<${media}>`, text ?? caption, ...rows]);
}

/** Where a link leads in the bot's own chat. */
function showLink(text: string, url: string): string {
  return `[${text}: ${new URL(url).searchParams.get('start')}]`;
}

function showOffer({ results, button }: InlineOffer): string {
  return indent([
    button && `[${button.text}: ${button.startParameter}]`,
    ...results.map(({ title, description }) => `• ${title}\n  ${description}`),
  ]);
}

function indent(lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line) => line !== undefined)
    .map((line) => line.replace(/^/gm, '  ').trimEnd())
    .join('\n');
}

test.each(['kk', 'ru', 'en', 'tools', 'inline', 'calendar', 'subscriptions'])(
  'the conversation in %s.txt',
  async (language) => {
    const file = new URL(`${language}.txt`, import.meta.url).pathname;
    const playground = await openBot();
    const played: string[] = [];
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const step = STEP.exec(line)?.groups;
      if (step === undefined) continue;
      played.push(
        line,
        await play(playground, step.name ?? '', step.act ?? '', (step.text ?? '').replaceAll('\\n', '\n')),
        '',
      );
    }
    expect(played.length).toBeGreaterThan(0);
    await expect(played.join('\n')).toMatchFileSnapshot(file);
  },
);
