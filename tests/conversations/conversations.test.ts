import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createIllustrator } from '../../src/charts/create-illustrator.ts';
import { createExporter } from '../../src/exports/create-exporter.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import type { Message } from '../../src/playground/objects.ts';
import { PEOPLE } from '../../src/playground/people.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/playground.ts';
import type { ChatEvent } from '../../src/playground/telegram.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { createBot } from '../../src/telegram/bot.ts';
import { startPolling } from '../../src/telegram/polling.ts';
import { openResponder } from '../open-responder.ts';
import { openPlayground, type Playground } from '../playground/open-playground.ts';
import { png } from '../playground/pictures.ts';

/**
 * A script is what a chat looks like: `Name: text` is written, `Name presses: label` presses a button of the newest message that has it, and all
 * between is what the bot shows: its messages with their buttons, a file as `<name>`, a notice above the chat in brackets. The script is played against the real bot over the local Bot API, and has to come out as it stands.
 */
const STEP = /^(?<name>Айгүл|Олег|Ann)(?<presses> presses)?: (?<text>.*)$/;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function openBot(): Promise<Playground> {
  const playground = await openPlayground();
  const storage = await openStorage(':memory:');
  const { responder, catalogue, readSeries, clock } = await openResponder();
  clock.now = new Date('2024-06-01T12:00:00Z');
  const locales = loadLocales('locales');
  const exporter = createExporter({ catalogue, readSeries }, locales);
  const ports = {
    responder,
    exporter,
    illustrator: createIllustrator({ catalogue, readSeries }, locales, () => clock.now),
    // What pictures show is tested with the charts; here they only have to come.
    painter: { draw: async () => png(1200, 1100) },
    operators: [],
    ...storage,
    locales,
    log: silent,
    now: Date.now,
  };
  const { bot } = createBot(PLAYGROUND_TOKEN, playground.root, ports);
  const polling = await startPolling(bot, silent);
  onTestFinished(async () => {
    await polling.stop();
    await storage.close();
  });
  return playground;
}

/** Plays one step and waits until the bot has sent or edited its message. */
async function play(playground: Playground, name: string, text: string, presses: boolean): Promise<string> {
  const person = PEOPLE.find(({ first_name }) => first_name === name);
  const chat = playground.telegram.chats.get(person?.id ?? 0);
  if (person === undefined || chat === undefined) throw new Error(`nobody is called ${name}`);
  const shown = new Promise<string>((resolve) => {
    const listen = (id: number, event: ChatEvent) => {
      if (id !== person.id) return;
      const isNotice = event.kind === 'pressed' && event.text !== '';
      const isMessage = 'message' in event && event.message.from.is_bot;
      if (!isNotice && !isMessage) return;
      playground.telegram.events.off('chat', listen);
      resolve('message' in event ? show(event.message) : isNotice ? `  (${event.text})` : '');
    };
    playground.telegram.events.on('chat', listen);
  });
  if (presses) {
    const message = [...chat.messages.values()].reverse().find((one) => buttonOf(one, text) !== undefined);
    const data = message && buttonOf(message, text)?.callback_data;
    if (message === undefined || data === undefined) throw new Error(`no button "${text}"`);
    await playground.act(person.id, 'press', { messageId: message.message_id, data });
  } else {
    await playground.act(person.id, 'say', { text });
  }
  return shown;
}

function buttonOf({ reply_markup }: Message, label: string) {
  return reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
}

function show({ text, caption, photo, document, reply_markup }: Message): string {
  const media = photo === undefined ? document?.file_name : 'picture';
  const rows = (reply_markup?.inline_keyboard ?? []).map((row) =>
    row.map((button) => `[${button.text}]`).join(' '),
  );
  const shown = [media && `<${media}>`, text ?? caption, ...rows].filter((line) => line !== undefined);
  return shown.map((line) => line.replace(/^/gm, '  ').trimEnd()).join('\n');
}

test.each(['kk', 'ru', 'en', 'tools'])('the conversation in %s.txt', async (language) => {
  const file = new URL(`${language}.txt`, import.meta.url).pathname;
  const playground = await openBot();
  const played: string[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const step = STEP.exec(line)?.groups;
    if (step === undefined) continue;
    played.push(
      line,
      await play(playground, step.name ?? '', step.text ?? '', step.presses !== undefined),
      '',
    );
  }
  expect(played.length).toBeGreaterThan(0);
  await expect(played.join('\n')).toMatchFileSnapshot(file);
});
