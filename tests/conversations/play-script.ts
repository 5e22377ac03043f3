import { expect } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import type { PersonalChat } from '../../src/playground/chat.ts';
import type { InlineOffer } from '../../src/playground/inline-mode.ts';
import type { Message } from '../../src/playground/objects.ts';
import { OFFICE_CHANNEL, PEOPLE } from '../../src/playground/people.ts';
import type { ChatEvent } from '../../src/playground/telegram.ts';
import type { Playground } from '../playground/open-playground.ts';

/**
 * A script is what a chat looks like: `Name: text` is written, `Name presses: label` presses a button of the newest message that has it, `Name types: text`
 * stands after the bot's name in another chat, `Name sends: title` chooses a message that was offered for that, `Name follows: label` opens the newest link of that label in the
 * office's channel, `The office publishes: ` shows what is posted there, in the order of the letters; `\\n` in a text is a new line; and all between is what is shown: the bot's
 * messages with their buttons, a file as `<name>`, a notice above the chat in brackets, offers with what they say below their titles. The script is played
 * against the real bot over the local Bot API, and has to come out as it stands.
 */
const STEP =
  /^(?<name>Айгүл|Олег|Ann|The office)(?: (?<act>presses|types|sends|follows|publishes))?: ?(?<text>.*)$/;

/** Plays a script against a bot, and gives it with what was shown at each step. */
export async function playScript(
  playground: Playground,
  script: string,
  publish: () => Promise<unknown> = async () => undefined,
): Promise<string> {
  const played: string[] = [];
  for (const line of script.split('\n')) {
    const { name, act = '', text = '' } = STEP.exec(line)?.groups ?? {};
    if (name === undefined) continue;
    const shown =
      act === 'publishes'
        ? await publishing(playground, publish)
        : await play(playground, name, act, text.replaceAll('\\n', '\n'));
    played.push(line, shown, '');
  }
  expect(played.length).toBeGreaterThan(0);
  return played.join('\n');
}

/** What is posted in the office's channel, once a post is there in each language. */
async function publishing({ telegram }: Playground, publish: () => Promise<unknown>): Promise<string> {
  const posts = () => [...(telegram.channels.get(OFFICE_CHANNEL.id)?.messages.values() ?? [])];
  const before = posts().length;
  await publish();
  await expect.poll(() => posts().length, { timeout: 30_000 }).toBe(before + LANGUAGES.length);
  return posts().slice(before).map(showMessage).sort().join('\n\n');
}

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
    case 'follows': {
      const posts = [...(telegram.channels.get(OFFICE_CHANNEL.id)?.messages.values() ?? [])];
      const url = posts
        .reverse()
        .map((post) => buttonOf(post, text)?.url)
        .find((found) => found !== undefined);
      if (url === undefined) throw new Error(`no link "${text}"`);
      return ['say', { text: `/start ${new URL(url).searchParams.get('start')}` }] as const;
    }
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
